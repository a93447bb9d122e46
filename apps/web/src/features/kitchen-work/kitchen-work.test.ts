import { expect, test } from 'vitest';
import type { CookingDish } from '@porsi/shared/kds/cooking-board';
import type { PackingSchool } from '@porsi/shared/kds/packing-board';
import { isDone, kitchenWork } from './kitchen-work';

function dish(menuItemId: number, progress: Partial<CookingDish>): CookingDish {
  return {
    menuItemId,
    recipe: { id: 1, name: 'Nasi ayam kecap', instructions: null },
    status: 'pending',
    startedAt: null,
    finishedAt: null,
    totalPortions: 500,
    portionsSmall: 80,
    portionsLarge: 420,
    components: [],
    schools: [],
    ...progress,
  };
}

function school(schoolId: number, status: PackingSchool['status'], menuItemIds: number[]) {
  return {
    schoolId,
    status,
    dishes: menuItemIds.map((menuItemId) => ({ menuItemId })),
  } as PackingSchool;
}

const startedAt = '2026-11-23T19:14:00Z';
const finishedAt = '2026-11-23T20:10:00Z';
const cooking = {
  dishes: [
    dish(7, { status: 'ready', startedAt, finishedAt }),
    dish(8, { status: 'cooking', startedAt }),
    dish(9, {}),
  ],
};
const packing = {
  schools: [school(1, 'ready', [7, 8]), school(2, 'packing', [7]), school(3, 'ready', [9])],
};

test('a dish on the fire: since when', () => {
  expect(kitchenWork(8, cooking, packing)).toEqual({
    status: 'cooking',
    since: startedAt,
    schools: 1,
    packed: 1,
  });
});

test('a dish that is cooked: when it was, and how many of its schools are packed', () => {
  expect(kitchenWork(7, cooking, packing)).toEqual({
    status: 'ready',
    since: finishedAt,
    schools: 2,
    packed: 1,
  });
});

test('nothing is said of a dish that nobody has begun, or of none', () => {
  expect(kitchenWork(9, cooking, packing)).toBeUndefined();
  expect(kitchenWork(10, cooking, packing)).toBeUndefined();
});

test('it is done when the dish is cooked and every school is packed', () => {
  const work = { status: 'ready', since: finishedAt, schools: 2, packed: 2 } as const;
  expect(isDone(work)).toBe(true);
  expect(isDone({ ...work, packed: 1 })).toBe(false);
  expect(isDone({ ...work, status: 'cooking' })).toBe(false);
});
