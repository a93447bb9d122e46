import { pendingMigrations } from '@porsi/db/pending-migrations';
import { recogniseDatabase } from '@porsi/db/recognise-database';
import { verify } from '@porsi/db/verify/verify';
import type { DataSource } from 'typeorm';

/** How far a database is on its way through the portion-size change. */
export type DatabaseState =
  | 'untouched'
  | 'begun'
  | 'expanded'
  | 'contracted'
  | 'verified'
  | 'unreachable';

/** What each state means for who works with the database. */
export const STATE_MEANS: Readonly<Record<DatabaseState, string>> = {
  untouched: 'untouched: nothing was changed in it, the older application goes on',
  begun: 'begun: prepared, but the portion size is not complete; the older application goes on',
  expanded:
    'expanded: the portion size is there with its default, the older application still reads and writes',
  contracted:
    'contracted: every writer has to give the size; it is for the new version, but not verified',
  verified: 'contracted and verified: it is for the new version',
  unreachable: 'not to be told: the server does not answer; the record has what was done',
};

/** Asks the database itself, not the record: it may have been killed between the two. Writes nothing. */
export async function databaseState(dataSource: DataSource): Promise<DatabaseState> {
  try {
    const kind = await recogniseDatabase(dataSource);
    const pending = await pendingMigrations(dataSource);
    if (pending.length === 0) {
      const checks = await verify(dataSource);
      return checks.every(({ ok }) => ok) ? 'verified' : 'contracted';
    }
    if (kind === 'older' || kind === 'empty') return 'untouched';
    return pending.some(({ phase }) => phase === 'expand') ? 'begun' : 'expanded';
  } catch {
    return 'unreachable';
  }
}
