import type { Maintenance } from './maintenance.js';

/** An announcement reaches everybody within this time. */
const NOW_AND_THEN = 15_000;
/** While it is on, people wait for its end. */
const WAITING = 5_000;
/** A little after the hour: the server's clock decides. */
const MARGIN = 500;

/**
 * After how many milliseconds an open app asks the server again whether there is a maintenance:
 * now and then while there is none, at the very moment when an announced one begins, often while
 * it is on.
 *
 * @param now milliseconds since 1970, by the server's clock
 */
export function askAgainAfter(maintenance: Maintenance | null | undefined, now: number): number {
  if (maintenance?.active) return WAITING;
  if (!maintenance?.startsAt) return NOW_AND_THEN;
  const begins = Date.parse(maintenance.startsAt) + MARGIN - now;
  return Math.min(Math.max(begins, MARGIN), NOW_AND_THEN);
}
