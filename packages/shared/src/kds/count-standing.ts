import type { PortionSize } from '../portions/portion-sizes.js';
import type { FloorSchool } from './floor.js';
import { differs, plannedTrays, type TrayCounts } from './tray-plan.js';

/** Counted trays of one size beside the plan; `difference` is counted − planned. */
export interface CountStanding {
  counted: number;
  planned: number;
  difference: number;
}

export function countedTrays({
  countedSmall,
  countedLarge,
}: Pick<FloorSchool, 'countedSmall' | 'countedLarge'>): TrayCounts {
  return { small: countedSmall, large: countedLarge };
}

/** How the counting of a school's trays stands, per size. */
export function countStanding(
  school: { dishes: Parameters<typeof plannedTrays>[0] },
  floorSchool: Pick<FloorSchool, 'countedSmall' | 'countedLarge'>,
): Record<PortionSize, CountStanding> {
  const planned = plannedTrays(school.dishes);
  const counted = countedTrays(floorSchool);
  const standing = (size: PortionSize) => ({
    counted: counted[size],
    planned: planned[size],
    difference: counted[size] - planned[size],
  });
  return { small: standing('small'), large: standing('large') };
}

/** Whether a school was counted and the count is not the plan: it becomes ready with a reason only. */
export function countDiffers(
  school: { dishes: Parameters<typeof plannedTrays>[0] },
  floorSchool: Pick<FloorSchool, 'countedSmall' | 'countedLarge' | 'isCounted'> | null,
): boolean {
  return (
    floorSchool !== null &&
    floorSchool.isCounted &&
    differs(countedTrays(floorSchool), plannedTrays(school.dishes))
  );
}
