import { oncePer } from '../once-per.js';

const DAY_IN_MS = 86_400_000;

/** Whether a text is a day of the calendar, written YYYY-MM-DD, in the years 1900 to 9999. */
export function isServiceDate(text: unknown): text is string {
  if (typeof text !== 'string' || !/^(19|[2-9][0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}$/.test(text))
    return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The day so many days later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_IN_MS).toISOString().slice(0, 10);
}

/** The Monday of the week that a day is in. */
export function weekStartOf(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return addDays(date, -((weekday + 6) % 7));
}

/** The seven days of a week, Monday to Sunday. */
export function daysOfWeek(weekStart: string): string[] {
  return Array.from({ length: 7 }, (_, index) => addDays(weekStart, index));
}

const dayIn = oncePer(
  (timeZone: string) => new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }),
);

/** The service date at an instant: the calendar day on the kitchen's wall. */
export function serviceDateAt(instant: Date, timezone: string): string {
  return dayIn(timezone).format(instant);
}
