import { ALLOCATIONS_TABLE as TABLE } from '../adoption/older-tables.js';
import type { Asked } from '../migrations/step-migration.js';
import { queryRows } from '../query/query-rows.js';

/** What of the column's dependents is ours, or goes with it without a loss. */
const DEPENDENTS = `
  SELECT DISTINCT format('%s uses portion_size and would go with it', pg_describe_object(depend.classid, depend.objid, depend.objsubid)) AS line
  FROM pg_attribute
  JOIN pg_depend AS depend ON refclassid = 'pg_class'::regclass AND refobjid = attrelid AND refobjsubid = attnum AND deptype IN ('n', 'a')
  WHERE attrelid = to_regclass('${TABLE}') AND attname = 'portion_size' AND NOT attisdropped
    AND NOT EXISTS (SELECT FROM pg_attrdef WHERE depend.classid = 'pg_attrdef'::regclass AND oid = depend.objid AND adnum = attnum)
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE depend.classid = 'pg_constraint'::regclass AND oid = depend.objid AND contype IN ('c', 'n') AND conkey = ARRAY[attnum])
    AND NOT EXISTS (SELECT FROM pg_class WHERE depend.classid = 'pg_class'::regclass AND oid = depend.objid
      AND relname IN ('idx_portion_size', 'idx_menu_item_school_portion'))
  ORDER BY 1`;

const KEYS_BY_ID = `
  SELECT conrelid::regclass::text AS table, quote_ident(attname) AS column, conname AS key FROM pg_constraint
  JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
  WHERE contype = 'f' AND confrelid = to_regclass('${TABLE}') AND cardinality(conkey) = 1 ORDER BY 1, 3`;

/** Rows of the larger id, which merging takes away. */
const GOING = `
  SELECT going.id FROM ${TABLE} AS going WHERE EXISTS (
    SELECT FROM ${TABLE} AS lower WHERE lower.menu_item_id = going.menu_item_id AND lower.school_id = going.school_id AND lower.id < going.id)`;

/**
 * What of others would be lost with the portion size: what depends on the column, and rows that refer to
 * rows that are merged into others. A line each. Writes nothing.
 */
export async function findHindrances(db: Asked): Promise<string[]> {
  const dependents = await queryRows<{ line: string }>(db, DEPENDENTS);
  const lines = dependents.map(({ line }) => line);
  const keys = await queryRows<{ table: string; column: string; key: string }>(db, KEYS_BY_ID);
  for (const { table, column, key } of keys) {
    const [referring] = await queryRows<{ rows: number }>(
      db,
      `SELECT count(*) AS rows FROM ${table} WHERE ${column} IN (${GOING})`,
    );
    if (referring && referring.rows > 0)
      lines.push(
        `${referring.rows} rows of ${table} refer (${key}) to allocations that would be merged into others`,
      );
  }
  return lines;
}
