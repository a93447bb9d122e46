import type { DataSource } from 'typeorm';
import type { Asked } from '../migrations/step-migration.js';
import { OperatorError } from '../operator-error.js';
import { pendingMigrations } from '../pending-migrations.js';
import { queryRows } from '../query/query-rows.js';
import { appliedMigrations, recogniseDatabase, type DatabaseKind } from '../recognise-database.js';
import { findUnservableRows } from './find-unservable-rows.js';
import { ALLOCATIONS_TABLE } from './older-tables.js';
import { readCatalog } from './read-catalog.js';
import { reviewCatalog } from './review-catalog.js';
import { findTakenNames } from './taken-names.js';

/**
 * Looks at a database that is not ours alone before anything is changed. Writes nothing.
 *
 * @throws OperatorError with the whole list in `details` when the database has a shape, or rows, that
 * cannot be served
 */
export async function refuseUnservable(dataSource: DataSource): Promise<void> {
  const kind = await recogniseDatabase(dataSource);
  if (kind === 'own' || (await pendingMigrations(dataSource)).length === 0) return;
  refuse(
    'this database has a shape that cannot be served, nothing was changed',
    'see the list; change these tables, or ask for help with it, and run the migration again',
    await findShape(dataSource, kind),
  );
  if (kind === 'empty') return;
  const rows = await findUnservableRows(dataSource, await readCatalog(dataSource));
  refuse(
    `there are duplicate allocations or unknown sizes (${rows.length}), nothing was changed`,
    'clean these rows up (only you know which ones are right) and run the migration again',
    rows,
  );
}

async function findShape(dataSource: DataSource, kind: DatabaseKind): Promise<string[]> {
  const begun = kind === 'adopted' || (await appliedMigrations(dataSource)).length > 0;
  return [
    ...(kind === 'empty'
      ? await findOutOfSight(dataSource)
      : reviewCatalog(await readCatalog(dataSource))),
    ...(begun ? [] : await findTakenNames(dataSource)),
  ];
}

/** The older system's tables, where no query of ours would see them: a second kitchen beside them would stay empty. */
async function findOutOfSight(db: Asked): Promise<string[]> {
  const rows = await queryRows<{ line: string }>(
    db,
    `SELECT format('the tables are in the schema %I, which is not on the search_path (%s)', nspname, current_setting('search_path')) AS line
     FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE relname = '${ALLOCATIONS_TABLE}' ORDER BY 1`,
  );
  return rows.map(({ line }) => line);
}

function refuse(message: string, wayOut: string, details: readonly string[]): void {
  if (details.length > 0) throw new OperatorError(message, wayOut, { details });
}
