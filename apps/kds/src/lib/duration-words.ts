import type { TFunction } from 'i18next';

const MINUTE = 60_000;

/** A length of time in words, `2 h 05 min`; whole minutes, never less than none. */
export function durationWords(milliseconds: number, t: TFunction): string {
  const minutes = Math.max(0, Math.floor(milliseconds / MINUTE));
  if (minutes < 60) return t('tap.minutes', { count: minutes });
  const rest = String(minutes % 60).padStart(2, '0');
  return t('time.hours', { hours: Math.floor(minutes / 60), minutes: rest });
}
