import type { Asked } from '../migrations/step-migration.js';
import { tableIsSeen } from '../migrations/sql/exists.js';
import { queryRows } from '../query/query-rows.js';
import { ALLOCATIONS_TABLE, ENROLMENT_PAIRS, OLDER_TABLES } from './older-tables.js';
import { columnOf, type Catalog, type CatalogColumn } from './read-catalog.js';

/** The table that says how the older tables were before us; it exists in adopted databases only. */
export const ADOPTION_RECORD = 'porsi_adoption';

/** What adoption changes on the older tables, and a rollback changes back. */
export interface AdoptionRecord {
  /** Columns that may be empty from now on, because Porsi does not fill them; with what the older application reads there. */
  readonly relaxed: readonly { table: string; column: string; placeholder: string }[];
  readonly defaulted: readonly { table: string; column: string; value: string }[];
  /** The day's column is an instant. */
  readonly instants: boolean;
  /** Both pairs of enrolment columns. */
  readonly bothPairs: boolean;
  /** Portion sizes were there before us. */
  readonly hadSizes: boolean;
}

/** What adopting a database of this catalog changes. */
export function adoptionOf(catalog: Catalog): AdoptionRecord {
  const pairs = ENROLMENT_PAIRS.filter((pair) =>
    pair.every((name) => columnOf(catalog, 'schools', name)),
  );
  const defaulted = Object.entries(OLDER_TABLES).flatMap(([table, { defaults = {} }]) =>
    Object.entries(defaults)
      .filter(([column]) => columnOf(catalog, table, column)?.filledByItself === false)
      .map(([column, value]) => ({ table, column, value })),
  );
  const filled = (table: string, column: string) =>
    OLDER_TABLES[table]?.filled.includes(column) ||
    defaulted.some((one) => one.table === table && one.column === column) ||
    (table === 'schools' && (pairs[0] as readonly string[] | undefined)?.includes(column));
  return {
    relaxed: catalog.columns
      .filter(
        ({ required, filledByItself, generated }) => required && !filledByItself && !generated,
      )
      .filter(({ table, name }) => !filled(table, name))
      .map((column) => ({
        table: column.table,
        column: column.name,
        placeholder: placeholderFor(column),
      })),
    defaulted,
    instants: columnOf(catalog, 'menu_items', 'date')?.type === 'timestamptz',
    bothPairs: pairs.length === 2,
    hadSizes: columnOf(catalog, ALLOCATIONS_TABLE, 'portion_size') !== undefined,
  };
}

/** How adoption found the database; undefined when it is not adopted. */
export async function readAdoptionRecord(db: Asked): Promise<AdoptionRecord | undefined> {
  const [seen] = await queryRows<{ seen: boolean }>(
    db,
    `SELECT ${tableIsSeen(ADOPTION_RECORD)} AS seen`,
  );
  if (!seen?.seen) return undefined;
  const [row] = await queryRows<{ record: AdoptionRecord }>(
    db,
    `SELECT record FROM ${ADOPTION_RECORD}`,
  );
  return row && (await withoutLostColumns(db, row.record));
}

/** What was noted of columns that somebody has dropped since means nothing any more. */
async function withoutLostColumns(db: Asked, record: AdoptionRecord): Promise<AdoptionRecord> {
  const rows = await queryRows<{ path: string }>(
    db,
    `SELECT name || '.' || attname AS path FROM unnest($1::text[]) AS name
     JOIN pg_attribute ON attrelid = to_regclass(name) AND attnum > 0 AND NOT attisdropped`,
    [Object.keys(OLDER_TABLES)],
  );
  const there = new Set(rows.map(({ path }) => path));
  const isThere = (one: { table: string; column: string }) =>
    there.has(`${one.table}.${one.column}`);
  return {
    ...record,
    relaxed: record.relaxed.filter(isThere),
    defaulted: record.defaulted.filter(isThere),
  };
}

/** What a row that Porsi added gets when the older application needs a value again: its own zero, told apart by the id where it may have to be unique. */
function placeholderFor({ type }: CatalogColumn): string {
  if (['int2', 'int4', 'int8', 'numeric', 'float4', 'float8'].includes(type)) return '0';
  if (type === 'bool') return 'false';
  if (['varchar', 'text', 'bpchar'].includes(type)) return `'porsi-' || id`;
  if (['json', 'jsonb'].includes(type)) return `'{}'`;
  return ['date', 'timestamp', 'timestamptz'].includes(type) ? 'now()' : 'NULL';
}
