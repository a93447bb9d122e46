import type { PortionSize } from '../portions/portion-sizes.js';

/** Portions of one dish for a school, as the packing board lists them. */
interface DishPortions {
  portionsSmall: number;
  portionsLarge: number;
}

/** Trays per size. */
export type TrayCounts = Record<PortionSize, number>;

/**
 * How many trays of each size a school gets. A tray holds one portion of every dish, so the dish
 * with the most portions of a size tells their number.
 */
export function plannedTrays(dishes: readonly DishPortions[]): TrayCounts {
  return {
    small: Math.max(0, ...dishes.map(({ portionsSmall }) => portionsSmall)),
    large: Math.max(0, ...dishes.map(({ portionsLarge }) => portionsLarge)),
  };
}

/** Whether any tray is counted; a school that nobody counts is not compared with its plan. */
export function isCounted({ small, large }: TrayCounts): boolean {
  return small > 0 || large > 0;
}

/** Whether there are other trays than planned, of either size. */
export function differs(counted: TrayCounts, planned: TrayCounts): boolean {
  return counted.small !== planned.small || counted.large !== planned.large;
}
