import type { CookingBoard } from '@porsi/shared/kds/cooking-board';
import type { PackingBoard } from '@porsi/shared/kds/packing-board';

/** How far the kitchen is with a dish that it has begun. */
export interface KitchenWork {
  status: 'cooking' | 'ready';
  /** When it was put on the fire, or was ready. ISO 8601; null where nobody noted it. */
  since: string | null;
  /** Schools that get it; how many of them are packed. */
  schools: number;
  packed: number;
}

/** What the kitchen does with a menu item; undefined while it has not begun, or does not know it. */
export function kitchenWork(
  menuItemId: number,
  cooking: Pick<CookingBoard, 'dishes'>,
  packing: Pick<PackingBoard, 'schools'>,
): KitchenWork | undefined {
  const dish = cooking.dishes.find((one) => one.menuItemId === menuItemId);
  if (!dish || dish.status === 'pending') return undefined;
  const served = packing.schools.filter(({ dishes }) =>
    dishes.some((one) => one.menuItemId === menuItemId),
  );
  return {
    status: dish.status,
    since: dish.status === 'ready' ? dish.finishedAt : dish.startedAt,
    schools: served.length,
    packed: served.filter(({ status }) => status === 'ready').length,
  };
}

/** Whether everything is cooked and packed. */
export function isDone({ status, schools, packed }: KitchenWork): boolean {
  return status === 'ready' && packed === schools;
}
