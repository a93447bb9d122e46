import type { PackingDish, PackingSchool } from '@porsi/shared/kds/packing-board';

/** The dishes that are not cooked yet, each once, in the order in which they first appear. */
export function uncookedDishes(schools: readonly PackingSchool[]): PackingDish[] {
  const byId = new Map<number, PackingDish>();
  for (const { dishes } of schools) {
    for (const dish of dishes) if (dish.cookingStatus !== 'ready') byId.set(dish.menuItemId, dish);
  }
  return [...byId.values()];
}
