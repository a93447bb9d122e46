import { MEAL_OVER_AFTER } from './departure.js';

const HOUR = 3_600_000;

/**
 * Until when a dish may be eaten: so many hours after it was cooked. Milliseconds since 1970.
 *
 * @param finishedAt when it was ready, milliseconds since 1970
 * @param safeHours hours from cooked to eaten at most (`SAFE_HOURS`)
 */
export function eatBefore(finishedAt: number, safeHours: number): number {
  return finishedAt + safeHours * HOUR;
}

export const freshnesses = ['fresh', 'soon', 'short', 'over', 'past'] as const;
export type Freshness = (typeof freshnesses)[number];

/** From this part of the time on, it is running out. */
const SOON_FROM = 0.75;

/**
 * How a dish stands on its way from cooked to its last safe minute: `short` when that comes before the
 * car even leaves, `past` when the meal is over and nobody eats of it any more.
 *
 * @param departure when the car leaves, milliseconds since 1970; null when nobody said
 */
export function freshnessAt(
  now: number,
  finishedAt: number,
  safeHours: number,
  departure: number | null = null,
): Freshness {
  const until = eatBefore(finishedAt, safeHours);
  if (departure !== null && now >= departure + MEAL_OVER_AFTER) return 'past';
  if (now >= until) return 'over';
  if (departure !== null && until <= departure) return 'short';
  return now >= finishedAt + SOON_FROM * safeHours * HOUR ? 'soon' : 'fresh';
}
