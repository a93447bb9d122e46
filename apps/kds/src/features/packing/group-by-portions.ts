import type { PackingDish } from '@porsi/shared/kds/packing-board';

/** Dishes of which a school gets the same portions: one tray each, so one pair of numbers. */
export interface PortionGroup {
  portionsSmall: number;
  portionsLarge: number;
  dishes: PackingDish[];
}

/** A school's dishes by what it gets of them, in the order in which they first appear. */
export function groupByPortions(dishes: readonly PackingDish[]): PortionGroup[] {
  const groups: PortionGroup[] = [];
  for (const dish of dishes) {
    const { portionsSmall, portionsLarge } = dish;
    const same = groups.find(
      (group) => group.portionsSmall === portionsSmall && group.portionsLarge === portionsLarge,
    );
    if (same) same.dishes.push(dish);
    else groups.push({ portionsSmall, portionsLarge, dishes: [dish] });
  }
  return groups;
}
