import i18next from 'i18next';
import { appVersion } from '../../lib/app-version';
import { date, nightNow, skipTo, timezone } from '../night-clock';
import { openNight } from './night';
import { serveNight } from './serve-night';

/** How often the script is looked at, in milliseconds: seconds of the kitchen. */
const LOOK = 200;

/** The one night of this page; starting again is loading the page again. */
export const night = openNight({
  date,
  timezone,
  now: nightNow,
  traineeName: i18next.t('training.you'),
});
night.advance();
setInterval(night.advance, LOOK);

export const answer = serveNight(night, { date, timezone, version: appVersion });

/** Goes on where the script next has something to say. */
export function skipToNextWords(): void {
  const next = night.nextWords();
  if (next === null) return;
  skipTo(next);
  night.advance();
}
