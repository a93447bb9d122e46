import { randomUUID } from 'node:crypto';
import type { CookingStatus, PackingStatus } from '@porsi/shared/kds/status-order';
import type { ApiAnswer, ApiCaller } from './api-caller.js';

/** A tap on the cooking board. */
export function tapDish(
  by: ApiCaller,
  menuItemId: number,
  status: CookingStatus,
  operationId: string = randomUUID(),
): Promise<ApiAnswer> {
  return by.put(`/api/kds/cooking/${menuItemId}/status`, { status, operationId });
}

/** A tap on the packing board. */
export function tapSchool(
  by: ApiCaller,
  schoolId: number,
  date: string,
  status: PackingStatus,
  operationId: string = randomUUID(),
): Promise<ApiAnswer> {
  return by.put(`/api/kds/packing/${schoolId}/status`, { date, status, operationId });
}

/** Cooks a dish to the end. */
export async function cookDish(by: ApiCaller, menuItemId: number): Promise<void> {
  await tapDish(by, menuItemId, 'cooking');
  await tapDish(by, menuItemId, 'ready');
}

/** Packs a school to the end. */
export async function packSchool(by: ApiCaller, schoolId: number, date: string): Promise<void> {
  await tapSchool(by, schoolId, date, 'packing');
  await tapSchool(by, schoolId, date, 'ready');
}
