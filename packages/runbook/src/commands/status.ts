import { pendingMigrations } from '@porsi/db/pending-migrations';
import { ALL_MIGRATIONS } from '@porsi/db/migrations/all-migrations';
import {
  appliedMigrations,
  recogniseDatabase,
  type DatabaseKind,
} from '@porsi/db/recognise-database';
import { databaseExists, withDatabase, type OpenDatabase } from '../database/open-database.js';
import { EXIT, type ExitCode } from '../terminal/exit-code.js';
import { readOnly } from '../terminal/interruptible.js';
import { printJson, printLines } from '../terminal/terminal.js';
import type { CommandOptions } from './command-options.js';

interface Status {
  readonly database: string;
  readonly kind: DatabaseKind;
  readonly applied: readonly string[];
  readonly pending: readonly string[];
}

const KINDS: Record<DatabaseKind, string> = {
  own: 'made by Porsi',
  empty: 'empty',
  older: 'of the older system, not adopted',
  adopted: 'of the older system, adopted',
};

/** `db:status`: applied and pending migrations. Writes nothing, and makes no embedded database to look at. */
export async function showStatus({ terminal, json }: CommandOptions): Promise<ExitCode> {
  const status = await readOnly(terminal, async () =>
    databaseExists(terminal) ? withDatabase(terminal, readStatus) : notMadeYet(),
  );
  if (json) printJson(terminal.stdout, { ok: status.pending.length === 0, ...status });
  else {
    printLines(terminal.stdout, [
      `database  ${status.database} (${KINDS[status.kind]})`,
      ...status.applied.map((name) => `applied   ${name}`),
      ...status.pending.map((name) => `pending   ${name}`),
      `${status.applied.length} applied, ${status.pending.length} pending${status.pending.length > 0 ? ': run `pnpm db:migrate`' : ''}`,
    ]);
  }
  return status.pending.length > 0 ? EXIT.pending : EXIT.ok;
}

const readStatus = async ({ dataSource, place }: OpenDatabase): Promise<Status> => ({
  database: place,
  kind: await recogniseDatabase(dataSource),
  applied: await appliedMigrations(dataSource),
  pending: (await pendingMigrations(dataSource)).map(({ name }) => name),
});

function notMadeYet(): Status {
  const pending = ALL_MIGRATIONS.map((Migration) => new Migration().name);
  return { database: 'embedded, not made yet', kind: 'empty', applied: [], pending };
}
