import { onceAZone } from '@porsi/shared/calendar/once-a-zone';

const MINUTE = 60_000;

/** `HH:MM:SS` on the kitchen's wall clock. */
export function clockSeconds(instant: number, timezone: string): string {
  return secondsIn(timezone).format(new Date(instant));
}

/** `HH:MM` on the kitchen's wall clock. */
export function clockMinutes(instant: number | string, timezone: string): string {
  return minutesIn(timezone).format(new Date(instant));
}

const minutesIn = onceAZone((timeZone) => clockFormat({ timeZone }));
const secondsIn = onceAZone((timeZone) => clockFormat({ timeZone, second: '2-digit' }));

function clockFormat(more: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...more } as const;
  // British English writes colons; Indonesian would write 03.12.
  return new Intl.DateTimeFormat('en-GB', options);
}

/** Has the browser load its calendars, which its first reading of a clock waits for. */
export function readyClocks(): void {
  clockMinutes(Date.now(), 'UTC');
}

/** Whole minutes from one instant to another, never less than none. */
export function minutesBetween(start: string, end: number | string): number {
  return Math.max(0, Math.floor((new Date(end).getTime() - Date.parse(start)) / MINUTE));
}

/** A service date in words, `Monday, 23 November`; with its year unless that is understood. */
export function dayInWords(date: string, language: string, understoodYear = ''): string {
  const year = date.startsWith(understoodYear || '-') ? undefined : 'numeric';
  const options = {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year,
  } as const;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'id-ID', options).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** A service date in few words, `Mon, 23 Nov`. */
export function dayInShort(date: string, language: string): string {
  const options = { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' } as const;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'id-ID', options).format(
    new Date(`${date}T00:00:00Z`),
  );
}
