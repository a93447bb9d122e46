import type { DataSource } from 'typeorm';
import { FLOOR_TABLES } from '../migrations/floor-tables.js';
import { MAINTENANCE_TABLE } from '../migrations/maintenance-table.js';
import { PORSI_TABLES } from '../migrations/porsi-tables.js';
import { tableIsOurs } from '../migrations/sql/exists.js';
import { TABLET_TABLES } from '../migrations/tablet-tables.js';
import type { Asked } from '../migrations/step-migration.js';
import { OperatorError } from '../operator-error.js';
import { pendingMigrations } from '../pending-migrations.js';
import { queryRows } from '../query/query-rows.js';
import { appliedMigrations, recogniseDatabase } from '../recognise-database.js';
import { ADOPTION_RECORD } from './adoption-record.js';
import { findUnservableRows } from './find-unservable-rows.js';
import { readCatalog } from './read-catalog.js';
import { reviewCatalog } from './review-catalog.js';

/**
 * Looks at the older system's database before anything is changed. Writes nothing.
 *
 * @throws OperatorError with the whole list in `details` when the database has a shape, or rows, that
 * cannot be served
 */
export async function refuseUnservable(dataSource: DataSource): Promise<void> {
  const kind = await recogniseDatabase(dataSource);
  if (kind !== 'older' && kind !== 'adopted') return;
  if ((await pendingMigrations(dataSource)).length === 0) return;
  const catalog = await readCatalog(dataSource);
  const shape = [
    ...reviewCatalog(catalog),
    ...(kind === 'older' ? await findForeignTables(dataSource) : []),
  ];
  if (shape.length > 0) {
    throw new OperatorError(
      'this database has a shape that cannot be served, nothing was changed',
      'see the list; change these tables, or ask for help with it, and run the migration again',
      { details: shape },
    );
  }
  const rows = await findUnservableRows(dataSource, catalog);
  if (rows.length > 0) {
    throw new OperatorError(
      `there are duplicate allocations or unknown sizes (${rows.length}), nothing was changed`,
      'clean these rows up (only you know which ones are right) and run the migration again',
      { details: rows },
    );
  }
}

/** Tables by the names that ours will have, which somebody else made. */
async function findForeignTables(db: Asked): Promise<string[]> {
  if ((await appliedMigrations(db)).some((name) => name.startsWith('PorsiTables'))) return [];
  const found: string[] = [];
  for (const table of [
    ...PORSI_TABLES,
    ...FLOOR_TABLES,
    ...TABLET_TABLES,
    MAINTENANCE_TABLE,
    ADOPTION_RECORD,
  ]) {
    const [row] = await queryRows<{ taken: boolean }>(db, `SELECT ${tableIsOurs(table)} AS taken`);
    if (row?.taken) found.push(`there is a table ${table} that is not Porsi's`);
  }
  return found;
}
