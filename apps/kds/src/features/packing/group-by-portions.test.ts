import type { PackingDish } from '@porsi/shared/kds/packing-board';
import { expect, test } from 'vitest';
import { groupByPortions } from './group-by-portions';

const dish = (recipeName: string, portionsSmall: number, portionsLarge: number): PackingDish => ({
  menuItemId: recipeName.length,
  recipeName,
  cookingStatus: 'pending',
  portionsSmall,
  portionsLarge,
});

test('dishes of the same numbers share them', () => {
  const groups = groupByPortions([
    dish('Nasi', 85, 92),
    dish('Susu', 80, 92),
    dish('Sayur', 85, 92),
  ]);
  expect(groups.map(({ dishes }) => dishes.map(({ recipeName }) => recipeName))).toEqual([
    ['Nasi', 'Sayur'],
    ['Susu'],
  ]);
});
