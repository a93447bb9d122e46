import { expect, test } from 'vitest';
import type { MenuItemSummary } from '@porsi/shared/menu-items/menu-item';
import { sameDish } from './same-dish';

function item(id: number, recipeId: number): MenuItemSummary {
  return {
    id,
    version: 1,
    menuPlanId: 1,
    date: '2026-11-24',
    recipe: { id: recipeId, name: `Dish ${recipeId}` },
    totalPortions: 500,
    portionsSmall: 80,
    portionsLarge: 420,
    schoolCount: 3,
  };
}

const planned = [item(1, 10), item(2, 20)];

test('a recipe that another item of the day has', () => {
  expect(sameDish(planned, 20, undefined)?.id).toBe(2);
  expect(sameDish(planned, 20, 1)?.id).toBe(2);
});

test('not the item itself, not another recipe, not before one is chosen', () => {
  expect(sameDish(planned, 20, 2)).toBeUndefined();
  expect(sameDish(planned, 30, undefined)).toBeUndefined();
  expect(sameDish(planned, null, undefined)).toBeUndefined();
});
