import { oncePer } from '../once-per.js';

/** What a clock on the kitchen's wall shows, to the minute: `YYYY-MM-DDTHH:MM`, as `datetime-local` writes it. */
export type WallTime = string;

const FORM = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** What the clock on a wall in a time zone shows at an instant. */
export function wallTimeAt(instant: Date, timezone: string): WallTime {
  return formatIn(timezone).format(instant).replace(', ', 'T');
}

const formatIn = oncePer(
  (timeZone: string) =>
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'short',
      hourCycle: 'h23',
    }),
);

/**
 * The instant at which the clock on a wall in a time zone shows a time; undefined when that is no
 * time, or one that the clock skips.
 */
export function instantOf(wallTime: WallTime, timezone: string): Date | undefined {
  if (!FORM.test(wallTime)) return undefined;
  const asUtc = Date.parse(`${wallTime}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // The offset is that of an instant nearby; where it changes in between, the second guess has the other one.
  for (const nearby of [asUtc, asUtc - offsetAt(asUtc, timezone)]) {
    const instant = new Date(asUtc - offsetAt(nearby, timezone));
    if (wallTimeAt(instant, timezone) === wallTime) return instant;
  }
  return undefined;
}

/** How far a time zone is ahead of UTC at an instant; milliseconds, whole minutes. */
export function offsetAt(instant: number, timezone: string): number {
  const minute = Math.floor(instant / 60_000) * 60_000;
  return Date.parse(`${wallTimeAt(new Date(minute), timezone)}:00Z`) - minute;
}
