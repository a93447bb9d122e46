import { ok, refused, warning, type PreflightCheck } from './preflight-check.js';

/** The kitchen cooks and packs by its boards; hours of its own clock. */
const WORK_BEGINS = 0;
const WORK_ENDS = 9;
/** A change that begins this close to the kitchen's day should not be one that takes long. */
const CLOSE = 60;

/** Not while the kitchen works, unless told. */
export const checkHours: PreflightCheck = ({ terminal, settings, clock }) => {
  const timezone = terminal.env.KITCHEN_TIMEZONE || 'Asia/Jakarta';
  const begins = settings.window === undefined ? clock() : new Date(settings.window.startsAt);
  const time = timeIn(timezone, begins);
  const working = time.hour >= WORK_BEGINS && time.hour < WORK_ENDS;
  const found = `it is ${time.shown} in ${timezone}`;
  const hours = `the kitchen works from ${WORK_BEGINS}:00 to ${WORK_ENDS}:00`;
  if (working && !settings.duringWorkingHours)
    return Promise.resolve(
      refused(
        'hours',
        `${settings.window === undefined ? found : `the window opens at ${time.shown} in ${timezone}`}, and ${hours}`,
        'run it after that, or say --during-working-hours (the change itself is online)',
      ),
    );
  if (working)
    return Promise.resolve(
      warning('hours', `${found}, and ${hours}`, 'allowed by --during-working-hours'),
    );
  const minutesLeft = (24 + WORK_BEGINS - time.hour) * 60 - time.minute;
  if (minutesLeft < CLOSE)
    return Promise.resolve(
      warning(
        'hours',
        `${found}: the kitchen begins in ${minutesLeft} minutes`,
        'see the predicted time; Ctrl-C and --resume later are safe at any moment',
      ),
    );
  return Promise.resolve(ok('hours', `${found}; ${hours}`));
};

function timeIn(timeZone: string, at: Date): { hour: number; minute: number; shown: string } {
  const shown = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
  const [hour = 0, minute = 0] = shown.split(':').map(Number);
  return { hour, minute, shown };
}
