import { ADOPTION_RECORD } from './adoption/adoption-record.js';
import { OLDER_TABLES } from './adoption/older-tables.js';
import { MIGRATIONS_TABLE } from './bookkeeping.js';
import type { Asked } from './migrations/step-migration.js';
import { queryRows } from './query/query-rows.js';

/**
 * `own`: its tables were made by us; `older`: tables of the older system that nobody prepared;
 * `adopted`: those, since an adoption began; `empty`: none of them.
 */
export type DatabaseKind = 'empty' | 'own' | 'older' | 'adopted';

/** The migration that makes the older tables, or finds them made. */
const MADE_BY_US = /^KitchenTables\d+$/;

/** Tells what database this is from its catalog alone; writes nothing. Names are looked up on the search path. */
export async function recogniseDatabase(db: Asked): Promise<DatabaseKind> {
  const [found] = await queryRows<{ adopted: boolean; older: boolean }>(
    db,
    `SELECT to_regclass($2) IS NOT NULL AS adopted,
       EXISTS (SELECT FROM unnest($1::text[]) AS name WHERE to_regclass(name) IS NOT NULL) AS older`,
    [Object.keys(OLDER_TABLES), ADOPTION_RECORD],
  );
  if (found?.adopted) return 'adopted';
  if ((await appliedMigrations(db)).some((name) => MADE_BY_US.test(name))) return 'own';
  return found?.older ? 'older' : 'empty';
}

/** Names of the migrations that the database has had, oldest first. Writes nothing, not even the bookkeeping table. */
export async function appliedMigrations(db: Asked): Promise<string[]> {
  const [bookkeeping] = await queryRows<{ exists: boolean }>(
    db,
    'SELECT to_regclass($1) IS NOT NULL AS exists',
    [MIGRATIONS_TABLE],
  );
  if (!bookkeeping?.exists) return [];
  const rows = await queryRows<{ name: string }>(
    db,
    `SELECT name FROM ${MIGRATIONS_TABLE} ORDER BY id`,
  );
  return rows.map((row) => row.name);
}
