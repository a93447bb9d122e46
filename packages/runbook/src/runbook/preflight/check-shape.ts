import { listOddities } from '@porsi/db/adoption/list-oddities';
import { refuseUnservable } from '@porsi/db/adoption/refuse-unservable';
import { OperatorError } from '@porsi/db/operator-error';
import { pendingMigrations } from '@porsi/db/pending-migrations';
import { recogniseDatabase, type DatabaseKind } from '@porsi/db/recognise-database';
import { ok, refused, warning, type PreflightCheck } from './preflight-check.js';

const KINDS: Readonly<Record<DatabaseKind, string>> = {
  own: 'made by Porsi',
  empty: 'empty',
  older: "the older system's",
  adopted: "the older system's, adopted",
};

/** Whether this database can be taken through the change at all, and what of its data is odd. */
export const checkShape: PreflightCheck = async ({ database: { dataSource } }) => {
  const kind = await recogniseDatabase(dataSource);
  const pending = await pendingMigrations(dataSource);
  if (pending.length === 0)
    return warning(
      'database',
      `${KINDS[kind]}, and at the newest schema already`,
      'nothing is left to migrate: the run backs it up, verifies and tests it',
    );
  try {
    await refuseUnservable(dataSource);
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    return { ...refused('database', error.message, error.wayOut), details: error.details };
  }
  const done = ok('database', `${KINDS[kind]}, ${pending.length} migrations pending`);
  if (kind !== 'older' && kind !== 'adopted') return done;
  const oddities = await listOddities(dataSource);
  if (oddities.length === 0) return done;
  const cases = oddities.reduce((sum, { count }) => sum + count, 0);
  return [
    done,
    {
      ...warning(
        'data',
        `${cases} odd cases of ${oddities.length} kinds, which stay as they are`,
        'read the list in the report; nothing of it keeps the change from going on',
      ),
      details: oddities.map(
        ({ what, count, examples }) => `${count} ${what}: ${examples.slice(0, 5).join('; ')}`,
      ),
    },
  ];
};
