import { onceAZone } from './once-a-zone.js';

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

const formatIn = onceAZone(
  (timeZone) =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    }),
);

/** How far a time zone is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timezone: string): number {
  const parts = formatIn(timezone).formatToParts(instant);
  const at = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  const shown = Date.parse(
    `${at['year']}-${at['month']}-${at['day']}T${at['hour']}:${at['minute']}:${at['second']}Z`,
  );
  return shown - Math.floor(instant / 1_000) * 1_000;
}
