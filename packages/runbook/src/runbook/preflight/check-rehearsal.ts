import { pendingMigrations } from '@porsi/db/pending-migrations';
import { secondsForPeople } from '../../terminal/units.js';
import { identifyDatabase } from '../identify-database.js';
import { endOf, findRehearsal } from '../rehearsal/find-rehearsal.js';
import { ok, refused, warning, type PreflightCheck } from './preflight-check.js';

const REHEARSE = 'run `pnpm runbook --rehearse`; or go without, knowingly: --no-rehearsal-needed';
const CHECK = 'rehearsal';

/** A rehearsal of these very migrations on a fresh copy of this database, not long ago. */
export const checkRehearsal: PreflightCheck = async ({ database, settings, reports, clock }) => {
  const pending = (await pendingMigrations(database.dataSource)).map(({ name }) => name);
  if (pending.length === 0) return ok(CHECK, 'none needed: nothing is left to migrate');
  const found = await findRehearsal(reports, await identifyDatabase(database));
  const complaint = found === undefined ? `none that ended well is in ${reports}` : judge(found);
  if (complaint !== undefined)
    return settings.rehearsalNeeded
      ? refused(CHECK, complaint, REHEARSE)
      : warning(CHECK, complaint, 'allowed by --no-rehearsal-needed');
  const { prediction } = found?.rehearsal ?? {};
  const predicted = prediction
    ? `, which predicts ${secondsForPeople(prediction.totalSeconds)}`
    : '';
  return ok(CHECK, `${found?.file}${predicted}`);

  function judge(one: NonNullable<typeof found>): string | undefined {
    const hours = (clock().getTime() - Date.parse(endOf(one))) / 3_600_000;
    if (hours > settings.rehearsalWithinHours)
      return `the last one is ${Math.round(hours)} hours old, and at most ${settings.rehearsalWithinHours} are allowed (--rehearsal-within)`;
    return one.rehearsal.migrations.join() === pending.join()
      ? undefined
      : 'the last one had other migrations to make than there are now';
  }
};
