import { expect, test } from 'vitest';
import type { PackingBoard } from '@porsi/shared/kds/packing-board';
import { goneAfter } from './gone';

const names = ['Satu', 'Dua', 'Tiga'];

/** A packing board of these schools, each without a dish. */
function boardOf(...schools: string[]): PackingBoard {
  return {
    date: '2026-11-23',
    revision: 1,
    serverTime: '2026-11-22T20:00:00.000Z',
    schools: schools.map((schoolName) => ({
      schoolId: names.indexOf(schoolName),
      schoolName,
      schoolCategory: null,
      portionSizeType: 'mixed',
      status: 'pending',
      startedAt: null,
      finishedAt: null,
      portionsSmall: 0,
      portionsLarge: 0,
      totalPortions: 0,
      dishes: [],
    })),
    counts: { pending: schools.length, packing: 0, ready: 0 },
  };
}

test('a school that was shown and is not any more is gone', () => {
  const gone = goneAfter([], boardOf('Satu', 'Dua'), boardOf('Satu', 'Tiga'));
  expect(gone).toEqual([{ id: 1, name: 'Dua' }]);
});

test('it stays gone while other answers come, and comes back with its board', () => {
  const gone = [{ id: 1, name: 'Dua' }];
  expect(goneAfter(gone, boardOf('Satu', 'Tiga'), boardOf('Satu'))).toEqual([
    { id: 1, name: 'Dua' },
    { id: 2, name: 'Tiga' },
  ]);
  expect(goneAfter(gone, boardOf('Satu'), boardOf('Satu', 'Dua'))).toEqual([]);
});
