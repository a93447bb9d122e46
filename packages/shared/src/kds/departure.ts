import { wallClockInstant } from '../calendar/wall-clock-instant.js';

export const punctualities = ['early', 'soon', 'late', 'gone'] as const;
export type Punctuality = (typeof punctualities)[number];

/** From so many milliseconds before the departure on, it is close. */
const SOON = 30 * 60_000;

/**
 * How a school stands against its departure: `soon` in the last half hour, `late` when the car should
 * have left and the school is not ready, `gone` when it was ready.
 *
 * @param now milliseconds since 1970
 * @param departure milliseconds since 1970
 */
export function punctualityAt(now: number, departure: number, isReady: boolean): Punctuality {
  if (now >= departure) return isReady ? 'gone' : 'late';
  return now >= departure - SOON ? 'soon' : 'early';
}

/** When a car leaves: a time on the kitchen's wall clock on a service date, in milliseconds since 1970. */
export function departureOf(date: string, departureTime: string, timezone: string): number {
  return wallClockInstant(date, departureTime, timezone);
}
