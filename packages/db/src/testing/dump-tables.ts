import type { Asked } from '../migrations/step-migration.js';
import { queryRows } from '../query/query-rows.js';

const STRUCTURE = `
  WITH theirs AS (SELECT to_regclass(name)::oid AS oid, name FROM unnest($1::text[]) AS name)
  SELECT format('column %s.%s %s %s %s', name, attname, format_type(atttypid, atttypmod), attnotnull, pg_get_expr(adbin, adrelid)) AS line
    FROM theirs JOIN pg_attribute ON attrelid = oid AND attnum > 0 AND NOT attisdropped LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
  UNION ALL SELECT pg_get_indexdef(indexrelid) FROM theirs JOIN pg_index ON indrelid = oid
  UNION ALL SELECT format('constraint %s %s %s', name, conname, pg_get_constraintdef(pg_constraint.oid)) FROM theirs JOIN pg_constraint ON conrelid = theirs.oid
  UNION ALL SELECT pg_get_triggerdef(pg_trigger.oid) FROM theirs JOIN pg_trigger ON tgrelid = theirs.oid WHERE NOT tgisinternal
  ORDER BY line`;

/** Names of all tables that are there now. */
export async function tablesOf(db: Asked): Promise<string[]> {
  const rows = await queryRows<{ name: string }>(
    db,
    `SELECT relname AS name FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
     WHERE relkind = 'r' AND nspname !~ '^pg_|^information_schema$' AND pg_table_is_visible(pg_class.oid) ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** Structure and rows of some tables as lines, whatever the order of their columns: equal dumps, equal lines. */
export async function dumpTables(db: Asked, tables: readonly string[]): Promise<string[]> {
  const structure = await queryRows<{ line: string }>(db, STRUCTURE, [tables]);
  const lines = structure.map(({ line }) => line);
  for (const table of tables) {
    const rows = await queryRows<{ line: string }>(
      db,
      `SELECT '${table} ' || to_jsonb(stored)::text AS line FROM "${table}" AS stored ORDER BY 1`,
    );
    lines.push(...rows.map(({ line }) => line));
  }
  return lines;
}
