import type { PackingBoard } from '@porsi/shared/kds/packing-board';
import { expect, test } from 'vitest';
import { mergeChanges, portionChanges } from './portion-changes';

type Loads = Record<string, Record<string, [small: number, large: number]>>;

const dishNames = ['Nasi', 'Sayur'];

/** A packing board written as school → dish → portions. */
function boardOf(loads: Loads): PackingBoard {
  const schools = Object.entries(loads).map(([schoolName, dishes], index) => ({
    schoolId: index + 1,
    schoolName,
    schoolCategory: null,
    portionSizeType: 'mixed' as const,
    status: 'pending' as const,
    startedAt: null,
    finishedAt: null,
    portionsSmall: 0,
    portionsLarge: 0,
    totalPortions: 0,
    dishes: Object.entries(dishes).map(([recipeName, [portionsSmall, portionsLarge]]) => ({
      menuItemId: dishNames.indexOf(recipeName),
      recipeName,
      cookingStatus: 'pending' as const,
      portionsSmall,
      portionsLarge,
    })),
  }));
  const counts = { pending: schools.length, packing: 0, ready: 0 };
  return {
    date: '2026-11-23',
    revision: 1,
    serverTime: '2026-11-22T20:00:00.000Z',
    schools,
    counts,
  };
}

const before = boardOf({ Satu: { Nasi: [85, 92] }, Dua: { Nasi: [0, 300] } });

test('the same numbers are no change', () => {
  expect(portionChanges(before, { ...before, revision: 9 })).toEqual([]);
});

test('a number that changed is named with its dish, school and size', () => {
  const after = boardOf({ Satu: { Nasi: [90, 92] }, Dua: { Nasi: [0, 300] } });
  expect(portionChanges(before, after)).toMatchObject([
    { dish: 'Nasi', school: 'Satu', size: 'small', from: 85, to: 90 },
  ]);
});

test('a school that was taken off goes to nothing', () => {
  const after = boardOf({ Satu: { Nasi: [85, 92] } });
  expect(portionChanges(before, after)).toMatchObject([
    { school: 'Dua', size: 'large', from: 300, to: 0 },
  ]);
});

test('a dish that came or went is one change, not one for each school', () => {
  const after = boardOf({
    Satu: { Nasi: [85, 92], Sayur: [85, 92] },
    Dua: { Nasi: [0, 300], Sayur: [0, 300] },
  });
  expect(portionChanges(before, after)).toMatchObject([
    { dish: 'Sayur', school: null, from: 0, to: 1 },
  ]);
  expect(portionChanges(after, before)).toMatchObject([
    { dish: 'Sayur', school: null, from: 1, to: 0 },
  ]);
});

test('changes that nobody has seen yet add up, and cancel out', () => {
  const to90 = portionChanges(
    before,
    boardOf({ Satu: { Nasi: [90, 92] }, Dua: { Nasi: [0, 300] } }),
  );
  const to95 = to90.map((change) => ({ ...change, from: 90, to: 95 }));
  const back = to90.map((change) => ({ ...change, from: 95, to: 85 }));
  expect(mergeChanges(to90, to95)).toMatchObject([{ from: 85, to: 95 }]);
  expect(mergeChanges(mergeChanges(to90, to95), back)).toEqual([]);
});
