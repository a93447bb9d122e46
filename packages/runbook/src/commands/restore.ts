import { resolve } from 'node:path';
import { OperatorError } from '@porsi/db/operator-error';
import { verifyChecksum } from '../backup/checksum.js';
import { countTables, differences, totalRows, type TableCounts } from '../backup/count-tables.js';
import { whatIsThere } from '../backup/emptiness.js';
import { restoreDump } from '../backup/restore-dump.js';
import { restoringRole } from '../backup/restoring-role.js';
import { clientEnvironment } from '../client-tools/client-environment.js';
import { findClientTools } from '../client-tools/find-client-tools.js';
import { withDatabase, type OpenDatabase } from '../database/open-database.js';
import { EXIT, type ExitCode } from '../terminal/exit-code.js';
import { interruptible } from '../terminal/interruptible.js';
import { showProgress } from '../terminal/progress.js';
import { printJson, printLines, type Terminal } from '../terminal/terminal.js';
import { numberForPeople } from '../terminal/units.js';
import type { CommandOptions } from './command-options.js';

export interface RestoreCommandOptions extends CommandOptions {
  readonly file: string;
}

/** `db:restore FILE`: fills an empty database with a backup, whole or not at all. */
export async function restoreBackup(options: RestoreCommandOptions): Promise<ExitCode> {
  const { terminal, json } = options;
  const file = resolve(options.file);
  const progress = showProgress(terminal, 3);
  const restored = await interruptible(
    'the database is still empty, or filled whole: run it again, and it says which',
    (signal) => {
      progress.step('verify the checksum');
      return verifyChecksum(file).then((sha256) =>
        withDatabase(terminal, async (database) => {
          signal.throwIfAborted();
          const counts = await fill(database, file, { terminal, signal, onStep: progress.step });
          return { sha256, counts, place: database.place };
        }),
      );
    },
  ).finally(() => progress.end());

  const { counts, place, sha256 } = restored;
  const rows = totalRows(counts);
  if (json) {
    const tables = Object.fromEntries(counts);
    printJson(terminal.stdout, { ok: true, database: place, file, sha256, rows, tables });
  } else {
    printLines(terminal.stdout, [
      `restored  ${file}`,
      `into      ${place}`,
      `rows      ${numberForPeople(rows)} in ${counts.size} tables, as many as in the backup`,
    ]);
  }
  return EXIT.ok;
}

interface Filling {
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  readonly onStep: (title: string) => void;
}

async function fill(
  database: OpenDatabase,
  file: string,
  { terminal, signal, onStep }: Filling,
): Promise<TableCounts> {
  const { dataSource, place } = database;
  const there = await whatIsThere(dataSource);
  if (there.length > 0) throw notEmpty(place, there);
  const role = await restoringRole(dataSource);
  const tools = await findClientTools(role.serverVersion, terminal);
  const env = await clientEnvironment(database, terminal, 'porsi-restore');
  onStep('restore in one transaction');
  const expected = await restoreDump(file, {
    tools,
    role,
    env,
    signal,
    doing: 'the restore',
    keepOwners: role.superuser,
  });
  onStep('count the rows of every table');
  const found = await countTables(dataSource);
  const different = differences(expected, found);
  if (different.length === 0) return found;
  throw new OperatorError(
    `the restored database holds other rows than the backup: ${different.slice(0, 3).join('; ')}`,
    'somebody else writes to it: keep the application away, and restore into a new empty database',
  );
}

function notEmpty(place: string, things: readonly string[]): OperatorError {
  const [first, ...more] = things;
  return new OperatorError(
    `${place} is not empty: it holds ${first}${more.length > 0 ? ` and ${more.length} more` : ''}`,
    'make an empty database (CREATE DATABASE …) and name that one in DATABASE_URL; nothing was changed',
  );
}
