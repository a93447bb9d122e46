import type { Floor } from '@porsi/shared/kds/floor';
import type { PackingSchool } from '@porsi/shared/kds/packing-board';
import { expect, test } from 'vitest';
import { schoolsInOrder } from './schools-in-order';

const school = (schoolId: number): PackingSchool => ({
  schoolId,
  schoolName: `School ${schoolId}`,
  schoolCategory: null,
  portionSizeType: 'large',
  status: 'pending',
  startedAt: null,
  finishedAt: null,
  portionsSmall: 0,
  portionsLarge: 1,
  totalPortions: 1,
  dishes: [],
});

function floorWith(departures: Record<number, string | null>): Floor {
  const schools = Object.entries(departures).map(([schoolId, departureTime]) => ({
    schoolId: Number(schoolId),
    departureTime,
    countedSmall: 0,
    countedLarge: 0,
    isCounted: false,
    reason: null,
  }));
  return {
    date: '2026-11-24',
    revision: 1,
    serverTime: '2026-11-23T20:00:00.000Z',
    safeHours: 4,
    stackSize: 10,
    schools,
    alerts: [],
  };
}

const board = [school(1), school(2), school(3), school(4)];
const floor = floorWith({ 1: '09:00', 2: null, 3: '07:15', 4: '07:15' });
const ids = (schools: readonly PackingSchool[]) => schools.map(({ schoolId }) => schoolId);

test('as they leave; those of one time by name; without a time last', () => {
  expect(ids(schoolsInOrder(board, floor, 'departure'))).toEqual([3, 4, 1, 2]);
});

test('by name, and before the departures are known, as the board lists them', () => {
  expect(schoolsInOrder(board, floor, 'name')).toBe(board);
  expect(schoolsInOrder(board, null, 'departure')).toBe(board);
});
