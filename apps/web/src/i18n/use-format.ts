import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { asMinutes } from '../lib/use-seconds-left';
import type { Language } from '@porsi/ui/language';

const HOUR = 3600;
const DAY = 24 * HOUR;

const locales: Record<Language, string> = { en: 'en-GB', id: 'id-ID' };

/** Numbers, days and instants as a language writes them. */
export function createFormat(language: Language, timeZone: string | undefined) {
  const locale = locales[language];
  const number = new Intl.NumberFormat(language === 'en' ? 'en' : locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const day = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (date: string) => format.format(new Date(`${date}T00:00:00Z`));
  };
  const range = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const instant = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone });
  const unit = (name: 'day' | 'hour' | 'minute') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' });
  const [days, hours, minutes] = [unit('day'), unit('hour'), unit('minute')];
  const utc = (date: string) => new Date(`${date}T00:00:00Z`);
  return {
    number: (value: number) => number.format(value),
    signed: (value: number) =>
      value > 0 ? `+${number.format(value)}` : number.format(value).replace('-', '−'),
    percent: (value: number) => percent.format(value),
    weekday: day({ weekday: 'long' }),
    shortDay: day({ day: 'numeric', month: 'short' }),
    longDay: day({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    dayRange: (from: string, to: string) => range.formatRange(utc(from), utc(to)),
    /** An instant on the kitchen's wall. */
    instant: (iso: string) => instant.format(new Date(iso)),
    /** The hour and minute of an instant on the kitchen's wall. */
    clock: (iso: string) => clock.format(new Date(iso)),
    /** From one instant to another; the day once when it is the same. */
    instants: (from: string, to: string) => instant.formatRange(new Date(from), new Date(to)),
    /** Whole seconds, the two largest units; under an hour with the seconds, "12:05". */
    duration: (seconds: number) => {
      if (seconds < HOUR) return asMinutes(seconds);
      if (seconds < DAY)
        return `${hours.format(Math.floor(seconds / HOUR))} ${minutes.format(Math.floor((seconds % HOUR) / 60))}`;
      return `${days.format(Math.floor(seconds / DAY))} ${hours.format(Math.floor((seconds % DAY) / HOUR))}`;
    },
  };
}
export type Format = ReturnType<typeof createFormat>;

/** The language shown, as one of ours. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'id' ? 'id' : 'en';
}

/** How to write numbers and days in the language shown; instants in the given time zone. */
export function useFormat(timeZone?: string): Format {
  const language = useLanguage();
  return useMemo(() => createFormat(language, timeZone), [language, timeZone]);
}
