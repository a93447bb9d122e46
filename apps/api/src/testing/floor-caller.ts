import { randomUUID } from 'node:crypto';
import type { ListOf } from '@porsi/shared/http/page';
import type { Floor, FloorSchool } from '@porsi/shared/kds/floor';
import type { KdsOperation } from '@porsi/shared/kds/kds-operation';
import type { CountChange } from '@porsi/shared/kds/packing-count';
import type { PortionSize } from '@porsi/shared/portions/portion-sizes';
import type { ApiAnswer, ApiCaller } from './api-caller.js';
import { bodyOf } from './menu-item-caller.js';

/** What the tablets need beside the boards of a day. */
export async function openFloor(by: ApiCaller, date: string): Promise<Floor> {
  return bodyOf<Floor>(await by.get(`/api/kds/floor?date=${date}`));
}

/** A school of the floor. */
export async function floorSchool(
  by: ApiCaller,
  date: string,
  schoolId: number,
): Promise<FloorSchool | undefined> {
  return (await openFloor(by, date)).schools.find((school) => school.schoolId === schoolId);
}

/** A packer's count; large trays unless told otherwise. */
export function countTrays(
  by: ApiCaller,
  { schoolId, date, size = 'large' }: { schoolId: number; date: string; size?: PortionSize },
  change: CountChange,
  operationId: string = randomUUID(),
): Promise<ApiAnswer> {
  const body = { date, size, change, operationId };
  return by.post(`/api/kds/packing/${schoolId}/counts`, body);
}

/** The day's whole log of taps, the first one first. */
export async function logOf(by: ApiCaller, date: string): Promise<KdsOperation[]> {
  const log: KdsOperation[] = [];
  for (let page = 1; ; page += 1) {
    const path = `/api/kds/operations?date=${date}&pageSize=200&page=${page}`;
    const { items, total } = bodyOf<ListOf<KdsOperation>>(await by.get(path));
    log.push(...items);
    if (items.length === 0 || log.length >= total) return log.reverse();
  }
}
