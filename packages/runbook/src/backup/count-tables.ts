import { queryRows } from '@porsi/db/query/query-rows';
import type { DataSource, QueryRunner } from 'typeorm';

/** Rows by `schema.table`, unquoted. */
export type TableCounts = ReadonlyMap<string, number>;

/**
 * The tables whose rows pg_dump takes; those of extensions come with the extension. A standby has no
 * rows of unlogged tables, and no way to ask.
 */
const TABLES = `
  SELECT space.nspname || '.' || class.relname AS name,
         format('%I.%I', space.nspname, class.relname) AS quoted,
         class.relpersistence = 'u' AND pg_is_in_recovery() AS empty
  FROM pg_class class JOIN pg_namespace space ON space.oid = class.relnamespace
  WHERE class.relkind = 'r' AND class.relpersistence <> 't'
    AND space.nspname !~ '^pg_' AND space.nspname <> 'information_schema'
    AND NOT EXISTS (
      SELECT FROM pg_depend
      WHERE classid = 'pg_class'::regclass AND objid = class.oid AND deptype = 'e')
  ORDER BY space.nspname, class.relname`;

/** Counts the rows of every table, in any schema; on the snapshot of `on`, if it has one. */
export async function countTables(on: DataSource | QueryRunner): Promise<TableCounts> {
  const counts = new Map<string, number>();
  const tables = await queryRows<{ name: string; quoted: string; empty: boolean }>(on, TABLES);
  for (const { name, quoted, empty } of tables) {
    const [counted] = empty
      ? []
      : await queryRows<{ rows: number }>(on, `SELECT count(*) AS rows FROM ONLY ${quoted}`);
    counts.set(name, counted?.rows ?? 0);
  }
  return counts;
}

/** Where two counts differ, a line a table; empty when they are equal. */
export function differences(expected: TableCounts, found: TableCounts): string[] {
  return [...new Set([...expected.keys(), ...found.keys()])].flatMap((table) => {
    const [wanted, there] = [expected.get(table), found.get(table)];
    if (wanted === there) return [];
    return [`${table}: ${wanted ?? 'no table'} expected, ${there ?? 'no table'} found`];
  });
}

export function totalRows(counts: TableCounts): number {
  return [...counts.values()].reduce((sum, rows) => sum + rows, 0);
}
