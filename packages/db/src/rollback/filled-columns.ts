import { readAdoptionRecord } from '../adoption/adoption-record.js';
import { quoted } from '../migrations/sql/adoption.js';
import type { Asked } from '../migrations/step-migration.js';
import { queryRows } from '../query/query-rows.js';

/** A column that the older application needs a value in, and that rows of ours have none in. */
export interface FilledColumn {
  readonly table: string;
  readonly column: string;
  /** Rows that Porsi added and that get a placeholder. */
  readonly rows: number;
}

/** The shortest text that is long enough for every placeholder: `porsi-` and an id. */
const PLACEHOLDER_LENGTH = 20;

const TRAITS = `
  SELECT (SELECT conname::text FROM pg_constraint WHERE contype = 'f' AND conrelid = attrelid AND attnum = ANY (conkey) ORDER BY 1 LIMIT 1) AS key,
    CASE WHEN typname IN ('varchar', 'bpchar') AND atttypmod > 0 THEN atttypmod - 4 END AS length, format_type(atttypid, atttypmod) AS shown
  FROM pg_attribute JOIN pg_type ON pg_type.oid = atttypid WHERE attrelid = to_regclass($1) AND attname = $2`;

/** What a rollback fills in; and where only a person can, a line each. Writes nothing. */
export async function findFilledColumns(
  db: Asked,
): Promise<{ filled: FilledColumn[]; unfillable: string[] }> {
  const filled: FilledColumn[] = [];
  const unfillable: string[] = [];
  const record = await readAdoptionRecord(db);
  for (const { table, column, placeholder } of record?.relaxed ?? []) {
    const [empty] = await queryRows<{ rows: number }>(
      db,
      `SELECT count(*) AS rows FROM ${table} WHERE ${quoted(column)} IS NULL`,
    );
    if (!empty || empty.rows === 0) continue;
    const why = await whyUnfillable(db, table, column, placeholder);
    if (why === undefined) filled.push({ table, column, rows: empty.rows });
    else
      unfillable.push(
        `${empty.rows} rows of ${table} came without ${column}, which the older application needs and only you can give: ${why}`,
      );
  }
  return { filled, unfillable };
}

async function whyUnfillable(
  db: Asked,
  table: string,
  column: string,
  placeholder: string,
): Promise<string | undefined> {
  const [traits] = await queryRows<{ key: string | null; length: number | null; shown: string }>(
    db,
    TRAITS,
    [table, column],
  );
  if (traits === undefined) return undefined;
  const { key, length, shown } = traits;
  if (key !== null) return `it refers to another table (${key})`;
  const isTooShort = placeholder.includes('||') && length !== null && length < PLACEHOLDER_LENGTH;
  return placeholder === 'NULL' || isTooShort ? `it is ${shown}` : undefined;
}
