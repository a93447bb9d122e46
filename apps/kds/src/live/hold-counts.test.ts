import type { Floor } from '@porsi/shared/kds/floor';
import { expect, test } from 'vitest';
import { holdCounts } from './hold-counts';

function floor(revision: number, counts: Record<number, number>): Floor {
  return {
    date: '2026-11-24',
    revision,
    serverTime: '2026-11-23T20:00:00.000Z',
    safeHours: 4,
    stackSize: 10,
    alerts: [],
    schools: Object.entries(counts).map(([schoolId, countedSmall]) => ({
      schoolId: Number(schoolId),
      departureTime: null,
      countedSmall,
      countedLarge: 0,
      isCounted: countedSmall > 0,
      reason: null,
    })),
  };
}

const shown = floor(7, { 1: 10, 2: 20 });
const fresh = floor(8, { 1: 11, 2: 25, 3: 5 });

test('a school whose count is on its way stays as it was, all else is fresh', () => {
  expect(holdCounts(fresh, shown, new Set([1]))).toEqual(floor(8, { 1: 10, 2: 25, 3: 5 }));
});

test('nothing is held when nothing is on its way, or nothing was shown', () => {
  expect(holdCounts(fresh, shown, new Set())).toBe(fresh);
  expect(holdCounts(fresh, undefined, new Set([1]))).toBe(fresh);
  expect(holdCounts(fresh, shown, new Set([3]))).toEqual(fresh);
});
