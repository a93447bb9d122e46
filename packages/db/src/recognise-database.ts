import type { DataSource } from 'typeorm';
import { MIGRATIONS_TABLE } from './data-source.js';

/** `own`: we have migrated it before; `older`: tables of the older system that nobody prepared; `empty`: neither. */
export type DatabaseKind = 'empty' | 'own' | 'older';

const OLDER_TABLES = [
  'users',
  'schools',
  'recipes',
  'menu_plans',
  'menu_items',
  'menu_item_school_allocations',
];

/** Tells what database this is from its catalog alone; writes nothing. Names are looked up on the search path. */
export async function recogniseDatabase(dataSource: DataSource): Promise<DatabaseKind> {
  if ((await appliedMigrations(dataSource)).length > 0) return 'own';
  const [found] = await dataSource.query<{ some: boolean }[]>(
    'SELECT EXISTS (SELECT FROM unnest($1::text[]) AS name WHERE to_regclass(name) IS NOT NULL) AS some',
    [OLDER_TABLES],
  );
  return found?.some ? 'older' : 'empty';
}

/** Names of the migrations that the database has had, oldest first. Writes nothing, not even the bookkeeping table. */
export async function appliedMigrations(dataSource: DataSource): Promise<string[]> {
  const [bookkeeping] = await dataSource.query<{ exists: boolean }[]>(
    'SELECT to_regclass($1) IS NOT NULL AS exists',
    [MIGRATIONS_TABLE],
  );
  if (!bookkeeping?.exists) return [];
  const rows = await dataSource.query<{ name: string }[]>(
    `SELECT name FROM ${MIGRATIONS_TABLE} ORDER BY id`,
  );
  return rows.map((row) => row.name);
}
