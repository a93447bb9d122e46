import { expect, test } from 'vitest';
import { describeChange, type ItemValues } from './describe-change.js';

const school = (schoolId: number, portionsSmall: number, portionsLarge: number) => ({
  schoolId,
  portionsSmall,
  portionsLarge,
});
const before: ItemValues = {
  date: '2026-11-24',
  recipeId: 1,
  totalPortions: 60,
  allocations: [school(1, 10, 20), school(2, 0, 30)],
};

test('equal values are no change, in whatever order the schools come', () => {
  expect(
    describeChange(before, { ...before, allocations: [...before.allocations].reverse() }),
  ).toBeUndefined();
});

test('each side has what the other has differently', () => {
  const after = {
    ...before,
    totalPortions: 65,
    allocations: [school(2, 0, 30), school(1, 10, 15), school(3, 0, 10)],
  };
  expect(describeChange(before, after)).toEqual({
    old: { totalPortions: 60, allocations: [school(1, 10, 20)] },
    new: { totalPortions: 65, allocations: [school(1, 10, 15), school(3, 0, 10)] },
  });
});

test('a date alone', () => {
  expect(describeChange(before, { ...before, date: '2026-11-25' })).toEqual({
    old: { date: '2026-11-24' },
    new: { date: '2026-11-25' },
  });
});

test('a school that goes', () => {
  expect(describeChange(before, { ...before, allocations: [school(1, 10, 20)] })).toEqual({
    old: { allocations: [school(2, 0, 30)] },
    new: { allocations: [] },
  });
});
