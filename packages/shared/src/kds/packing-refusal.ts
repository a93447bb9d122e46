import { countDiffers } from './count-standing.js';
import type { FloorSchool } from './floor.js';
import type { PackingDish, PackingSchool } from './packing-board.js';
import { packingStatuses, stepOfTap } from './status-order.js';
import type { PackingTap } from './tap.js';

export type PackingRefusal = 'INVALID_TRANSITION' | 'DISHES_NOT_READY' | 'COUNT_DIFFERS';

/** What is looked at of a dish in a school's load. */
export type PackedDish = Pick<PackingDish, 'cookingStatus' | 'portionsSmall' | 'portionsLarge'>;

/**
 * Why a school does not take the step of a tap; null when it does, or is there already. The step is
 * looked at first, then the dishes, then the count.
 *
 * @param floorSchool what is counted of it; null where nobody knows
 */
export function packingRefusal(
  school: Pick<PackingSchool, 'status'> & { dishes: readonly PackedDish[] },
  floorSchool: Pick<FloorSchool, 'countedSmall' | 'countedLarge' | 'isCounted'> | null,
  tap: Pick<PackingTap, 'status' | 'from' | 'reason'>,
): PackingRefusal | null {
  const step = stepOfTap(packingStatuses, school.status, tap);
  if (step === 'none') return null;
  if (step === 'invalid') return 'INVALID_TRANSITION';
  if (tap.status !== 'ready') return null;
  if (!school.dishes.every(({ cookingStatus }) => cookingStatus === 'ready'))
    return 'DISHES_NOT_READY';
  return countDiffers(school, floorSchool) && tap.reason === undefined ? 'COUNT_DIFFERS' : null;
}
