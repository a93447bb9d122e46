import { wallClockInstant } from '../calendar/wall-clock-instant.js';

export const punctualities = ['early', 'soon', 'late', 'gone', 'past'] as const;
export type Punctuality = (typeof punctualities)[number];

/** From so many milliseconds before the departure on, it is close. */
const SOON = 30 * 60_000;

/**
 * So long after a departure, in milliseconds, the meal is over: nobody waits for that car or eats of
 * that dish any more. The first cars leave at about 07:00 and the last school eats at 12:00
 * (day of a kitchen, press 2025-2026).
 */
export const MEAL_OVER_AFTER = 5 * 3_600_000;

/**
 * How a school stands against its departure: `soon` in the last half hour, `late` when the car should
 * have left and the school is not ready, `gone` when it was ready, `past` when it never was and the
 * meal is over.
 *
 * @param now milliseconds since 1970
 * @param departure milliseconds since 1970
 */
export function punctualityAt(now: number, departure: number, isReady: boolean): Punctuality {
  if (now >= departure) {
    if (isReady) return 'gone';
    return now < departure + MEAL_OVER_AFTER ? 'late' : 'past';
  }
  return now >= departure - SOON ? 'soon' : 'early';
}

/** When a car leaves: a time on the kitchen's wall clock on a service date, in milliseconds since 1970. */
export function departureOf(date: string, departureTime: string, timezone: string): number {
  return wallClockInstant(date, departureTime, timezone);
}
