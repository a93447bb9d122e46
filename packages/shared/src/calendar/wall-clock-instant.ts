import { offsetAt } from './wall-time.js';

/**
 * The instant at which a wall clock in a time zone shows a time of a day; milliseconds since 1970.
 *
 * Where clocks are changed, a time that does not exist is the one as far after the change; Indonesia
 * changes none.
 *
 * @param date YYYY-MM-DD
 * @param time HH:MM
 */
export function wallClockInstant(date: string, time: string, timezone: string): number {
  const asIfUtc = Date.parse(`${date}T${time}:00Z`);
  const guess = asIfUtc - offsetAt(asIfUtc, timezone);
  return asIfUtc - offsetAt(guess, timezone);
}
