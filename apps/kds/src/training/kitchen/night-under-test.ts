import { wallClockInstant } from '@porsi/shared/calendar/wall-clock-instant';
import type { PendingOperation } from '@porsi/shared/kds/pending-operation';
import { replayOperations } from '@porsi/shared/kds/replay-operations';
import { expect } from 'vitest';
import { openNight, type Night } from './night';

export const date = '2026-11-24';
const timezone = 'Asia/Jakarta';
const midnight = wallClockInstant(date, '00:00', timezone);

/** HH:MM of the night, in milliseconds since 1970. */
export const at = (time: string) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return midnight + (hours * 60 + minutes) * 60_000;
};

/** A night that stands until it is told how late it is. */
export function begin() {
  let time = at('00:30');
  const night = openNight({ date, timezone, now: () => time, traineeName: 'Anda' });
  night.advance();
  const until = (later: string) => {
    time = at(later);
    night.advance();
  };
  return { night, until };
}

let made = 0;
export const operationId = () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`;
export const cook = (
  menuItemId: number,
  from: 'pending' | 'cooking' | 'ready',
  status: 'pending' | 'cooking' | 'ready',
): PendingOperation => ({
  kind: 'cooking.status',
  subject: '',
  date,
  menuItemId,
  tap: { from, status, operationId: operationId() },
});
export const pack = (
  schoolId: number,
  from: 'pending' | 'packing' | 'ready',
  status: 'pending' | 'packing' | 'ready',
  reason?: string,
): PendingOperation => ({
  kind: 'packing.status',
  subject: '',
  schoolId,
  tap: { date, from, status, reason, operationId: operationId() },
});

/** The log says what the boards say. */
export function expectLogAgrees({ kitchen }: Night): void {
  const { dishes, schools, counts } = replayOperations(kitchen.log());
  const { cooking, packing, floor } = kitchen.boards();
  for (const { menuItemId, status } of cooking.dishes)
    expect(dishes.get(menuItemId) ?? 'pending').toBe(status);
  for (const { schoolId, status } of packing.schools)
    expect(schools.get(schoolId) ?? 'pending').toBe(status);
  for (const { schoolId, countedSmall, countedLarge } of floor.schools)
    expect(counts.get(schoolId) ?? { small: 0, large: 0 }).toEqual({
      small: countedSmall,
      large: countedLarge,
    });
}

export const dishOf = ({ kitchen }: Night, id: number) =>
  kitchen.boards().cooking.dishes.find(({ menuItemId }) => menuItemId === id);
export const schoolOf = ({ kitchen }: Night, id: number) =>
  kitchen.boards().packing.schools.find(({ schoolId }) => schoolId === id);
export const countOf = ({ kitchen }: Night, id: number) =>
  kitchen.boards().floor.schools.find(({ schoolId }) => schoolId === id);
export const unseen = ({ kitchen }: Night) =>
  kitchen.boards().floor.alerts.filter(({ acknowledged }) => acknowledged === null);
