/** Portions of one size that one school may get, at most. */
export const MAX_PORTIONS = 100_000;

/** Portions of a whole menu item: at least one, at most a million. */
export const MIN_TOTAL_PORTIONS = 1;
export const MAX_TOTAL_PORTIONS = 1_000_000;

/** A whole number from 0 to {@link MAX_PORTIONS}. */
export function isPortionCount(value: unknown): value is number {
  return (
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_PORTIONS
  );
}

/** A whole number from {@link MIN_TOTAL_PORTIONS} to {@link MAX_TOTAL_PORTIONS}. */
export function isTotalPortions(value: unknown): value is number {
  return (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= MIN_TOTAL_PORTIONS &&
    value <= MAX_TOTAL_PORTIONS
  );
}
