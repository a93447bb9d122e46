import { portionSizes, type PortionSize } from '../portions/portion-sizes.js';
import type { PaperDay, PaperDish, PaperSchool, PaperShare } from './paper-day.js';
import { stacksOf, type TrayStack } from './stacks.js';

/** What stands on one stack. */
export interface StackLabel {
  date: string;
  schoolId: number;
  schoolName: string;
  departureTime: string | null;
  size: PortionSize;
  stack: TrayStack;
  /** Trays of this size that the school gets in all. */
  schoolTrays: number;
  /** What lies on these trays. */
  dishes: PaperDish[];
  /** Milliseconds since 1970; null while nothing on the tray is ready. */
  eatBefore: number | null;
}

/** The labels of a day: school by school, small before large, one a stack. */
export function stackLabels(day: PaperDay): StackLabel[] {
  return day.schools.flatMap((school) =>
    portionSizes.flatMap((size) => labelsOf(school, size, day)),
  );
}

function labelsOf(
  school: PaperSchool,
  size: PortionSize,
  { date, stackSize }: PaperDay,
): StackLabel[] {
  const dishes = school.shares.filter((share) => portionsOf(share, size) > 0);
  return stacksOf(school.trays[size], stackSize).map((stack) => ({
    date,
    schoolId: school.schoolId,
    schoolName: school.name,
    departureTime: school.departureTime,
    size,
    stack,
    schoolTrays: school.trays[size],
    dishes,
    eatBefore: earliestEatBefore(dishes),
  }));
}

/** Portions of one size. */
export function portionsOf(
  share: Pick<PaperShare, 'portionsSmall' | 'portionsLarge'>,
  size: PortionSize,
): number {
  return { small: share.portionsSmall, large: share.portionsLarge }[size];
}

/**
 * Until when a tray may be eaten: the first of its dishes decides. What is not ready yet will be
 * later than what is, so one ready dish is enough to know. Null while none is.
 */
export function earliestEatBefore(dishes: readonly PaperDish[]): number | null {
  const known = dishes.flatMap((dish) => (dish.eatBefore === null ? [] : [dish.eatBefore]));
  return known.length === 0 ? null : Math.min(...known);
}
