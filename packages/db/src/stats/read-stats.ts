import { ALLOCATIONS_TABLE as TABLE, OLDER_TABLES } from '../adoption/older-tables.js';
import { columnIsIn, tableIsSeen } from '../migrations/sql/exists.js';
import type { Asked } from '../migrations/step-migration.js';
import { queryRows } from '../query/query-rows.js';

export interface CategoryStats {
  /** SD, SMP, SMA; `-` for schools without one. */
  readonly category: string;
  readonly rows: number;
  /** Pairs of menu item and school. */
  readonly pairs: number;
  readonly portions: number;
  readonly portionsSmall: number;
  readonly portionsLarge: number;
}

export interface DatabaseStats {
  readonly takenAt: string;
  readonly tables: Readonly<Record<string, { readonly rows: number; readonly bytes: number }>>;
  readonly categories: readonly CategoryStats[];
  /** Rows of the allocations where a column is NULL. */
  readonly nulls: Readonly<Record<string, number>>;
}

const NULLABLE = ['menu_item_id', 'school_id', 'portions', 'date', 'created_at', 'portion_size'];

/** Counts what the change must not lose, before and after it. Writes nothing. */
export async function readStats(db: Asked): Promise<DatabaseStats> {
  const tables: Record<string, { rows: number; bytes: number }> = {};
  for (const table of Object.keys(OLDER_TABLES)) {
    if (!(await holds(db, tableIsSeen(table)))) continue;
    const [counted] = await queryRows<{ rows: number; bytes: number }>(
      db,
      `SELECT count(*) AS rows, pg_total_relation_size('${table}'::regclass) AS bytes FROM ${table}`,
    );
    if (counted) tables[table] = counted;
  }
  const there = TABLE in tables && 'schools' in tables;
  return {
    takenAt: new Date().toISOString(),
    tables,
    categories: there ? await readCategories(db) : [],
    nulls: there ? await readNulls(db) : {},
  };
}

/** Rows and pairs are counted apart, per school first: counting both in one pass sorts whole rows, and takes twice as long. */
async function readCategories(db: Asked): Promise<CategoryStats[]> {
  const sized = await holds(db, columnIsIn(TABLE, 'portion_size'));
  const portions = (size: string) =>
    `coalesce(sum(portions) FILTER (WHERE ${sized ? `portion_size = '${size}'` : String(size === 'large')}), 0)`;
  return queryRows<CategoryStats>(
    db,
    `SELECT coalesce(category, '-') AS category, sum(rows) AS rows, sum(pairs) AS pairs, sum(portions) AS portions, sum(small) AS "portionsSmall", sum(large) AS "portionsLarge"
     FROM (
       SELECT school_id, count(*) AS rows, 0 AS pairs, coalesce(sum(portions), 0) AS portions, ${portions('small')} AS small, ${portions('large')} AS large
       FROM ${TABLE} GROUP BY school_id
       UNION ALL SELECT school_id, 0, count(*), 0, 0, 0 FROM (SELECT DISTINCT menu_item_id, school_id FROM ${TABLE}) AS pair GROUP BY school_id
     ) AS load
     LEFT JOIN schools ON schools.id = school_id GROUP BY 1 ORDER BY 1`,
  );
}

async function readNulls(db: Asked): Promise<Record<string, number>> {
  const nulls: Record<string, number> = {};
  for (const column of NULLABLE) {
    if (!(await holds(db, columnIsIn(TABLE, column)))) continue;
    const [counted] = await queryRows<{ rows: number }>(
      db,
      `SELECT count(*) AS rows FROM ${TABLE} WHERE ${column} IS NULL`,
    );
    nulls[column] = counted?.rows ?? 0;
  }
  return nulls;
}

async function holds(db: Asked, condition: string): Promise<boolean> {
  const [row] = await queryRows<{ holds: boolean }>(db, `SELECT ${condition} AS holds`);
  return row?.holds === true;
}
