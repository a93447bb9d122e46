import { OperatorError } from '@porsi/db/operator-error';
import { withNeighbour, type OpenDatabase } from '../database/open-database.js';
import type { Terminal } from '../terminal/terminal.js';
import { countTables, differences, type TableCounts } from './count-tables.js';
import { restoreDump, type RestoreOptions } from './restore-dump.js';
import { createScratchDatabase } from './scratch-database.js';

export interface Proof extends Pick<RestoreOptions, 'tools' | 'env' | 'signal' | 'role'> {
  readonly terminal: Terminal;
  /** Name of the scratch database; whoever calls sees to its end. */
  readonly scratch: string;
  /** The rows that were there when the dump was made. */
  readonly counts: TableCounts;
}

/**
 * Restores a dump into a new scratch database and counts there.
 *
 * @throws OperatorError when it cannot be restored, or holds other rows than it should
 */
export async function proveBackup(
  file: string,
  database: OpenDatabase,
  { terminal, scratch, counts, ...options }: Proof,
): Promise<void> {
  await createScratchDatabase(database.dataSource, scratch);
  await restoreDump(file, {
    ...options,
    env: { ...options.env, PGDATABASE: scratch },
    doing: 'the test restore',
    keepOwners: false,
  });
  const found = await withNeighbour(scratch, database, terminal, ({ dataSource }) =>
    countTables(dataSource),
  );
  const different = differences(counts, found);
  if (different.length === 0) return;
  throw new OperatorError(
    `the test restore holds other rows than the database: ${different.slice(0, 3).join('; ')}`,
    'the backup was thrown away: run it again, and check the disk if it happens again',
  );
}
