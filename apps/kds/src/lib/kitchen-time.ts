import { oncePer } from '@porsi/shared/once-per';
import { localeOf } from './locale';

/** `HH:MM:SS` on the kitchen's wall clock. */
export function clockSeconds(instant: number, timezone: string): string {
  return secondsIn(timezone).format(new Date(instant));
}

/** `HH:MM` on the kitchen's wall clock. */
export function clockMinutes(instant: number | string, timezone: string): string {
  return minutesIn(timezone).format(new Date(instant));
}

const minutesIn = oncePer((timeZone: string) => clockFormat({ timeZone }));
const secondsIn = oncePer((timeZone: string) => clockFormat({ timeZone, second: '2-digit' }));

function clockFormat(more: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...more } as const;
  // British English writes colons; Indonesian would write 03.12.
  return new Intl.DateTimeFormat('en-GB', options);
}

/** Has the browser load its calendars, which its first reading of a clock waits for. */
export function readyClocks(): void {
  clockMinutes(Date.now(), 'UTC');
}

/** A service date in words, `Monday, 23 November`; with its year unless that is understood. */
export function dayInWords(date: string, language: string, understoodYear = ''): string {
  const words = date.startsWith(understoodYear || '-') ? dayWords : dayAndYearWords;
  return words(language).format(midnight(date));
}

/** A service date in few words, `Mon, 23 Nov`. */
export function dayInShort(date: string, language: string): string {
  return shortDayWords(language).format(midnight(date));
}

const dayWords = dayFormat({ weekday: 'long', day: 'numeric', month: 'long' });
const dayAndYearWords = dayFormat({
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const shortDayWords = dayFormat({ weekday: 'short', day: 'numeric', month: 'short' });

function dayFormat(options: Intl.DateTimeFormatOptions) {
  return oncePer(
    (language: string) =>
      new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', ...options }),
  );
}

function midnight(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
