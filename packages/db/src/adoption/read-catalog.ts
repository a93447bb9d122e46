import type { Asked } from '../migrations/step-migration.js';
import { queryRows } from '../query/query-rows.js';
import { ALLOCATIONS_TABLE, OLDER_TABLES } from './older-tables.js';

export interface CatalogColumn {
  readonly table: string;
  readonly name: string;
  /** As in pg_type: `int8`, `varchar`. */
  readonly type: string;
  /** As a person writes it: `character varying(10)`. */
  readonly shown: string;
  readonly required: boolean;
  /** A default or an identity fills it. */
  readonly filledByItself: boolean;
  readonly generated: boolean;
}

export interface CatalogIndex {
  readonly name: string;
  /** With its schema, quoted. */
  readonly qualified: string;
  readonly unique: boolean;
  readonly valid: boolean;
  /** Columns in the index's order; null where there is an expression. */
  readonly columns: readonly (string | null)[];
  readonly partial: boolean;
  readonly definition: string;
  /** The constraint that it belongs to, with its definition. */
  readonly constraint: string | null;
  readonly constraintDefinition: string | null;
}

export interface Catalog {
  /** `r` table, `p` partitioned, `v` view …; a table that is missing is not there. */
  readonly kinds: ReadonlyMap<string, string>;
  readonly columns: readonly CatalogColumn[];
  /** Tables whose `id` is unique by itself. */
  readonly keyed: ReadonlySet<string>;
  /** The indexes of the allocations. */
  readonly indexes: readonly CatalogIndex[];
  /** Foreign keys of other tables on the pair (menu item, school): `table.constraint`. */
  readonly keysOnPair: readonly string[];
  /** The definition of `check_portion_size`, when there is one. */
  readonly sizeCheck: string | undefined;
}

const NAMES = Object.keys(OLDER_TABLES);

const KINDS = `
  SELECT name, relkind AS kind FROM unnest($1::text[]) AS name JOIN pg_class ON oid = to_regclass(name)`;

const COLUMNS = `
  SELECT name AS table, attname AS name, typname AS type, format_type(atttypid, atttypmod) AS shown, attnotnull AS required,
    atthasdef OR attidentity <> '' AS "filledByItself", attgenerated <> '' AS generated
  FROM unnest($1::text[]) AS name
  JOIN pg_attribute ON attrelid = to_regclass(name) AND attnum > 0 AND NOT attisdropped
  JOIN pg_type ON pg_type.oid = atttypid
  ORDER BY name, attnum`;

const KEYED = `
  SELECT name FROM unnest($1::text[]) AS name WHERE EXISTS (
    SELECT FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0]
    WHERE indrelid = to_regclass(name) AND indisunique AND indisvalid AND indimmediate AND indpred IS NULL
      AND indnkeyatts = 1 AND attname = 'id')`;

const INDEXES = `
  SELECT relname AS name, format('%I.%I', nspname, relname) AS qualified, indisunique AS unique,
    indisvalid AND indisready AS valid, indpred IS NOT NULL AS partial,
    ARRAY(
      SELECT (SELECT attname::text FROM pg_attribute WHERE attrelid = indrelid AND attnum = key)
      FROM unnest(indkey::int2[]) WITH ORDINALITY AS part (key, place) WHERE place <= indnkeyatts ORDER BY place
    ) AS columns,
    pg_get_indexdef(indexrelid) AS definition, conname AS constraint, pg_get_constraintdef(pg_constraint.oid) AS "constraintDefinition"
  FROM pg_index
  JOIN pg_class ON pg_class.oid = indexrelid
  JOIN pg_namespace ON pg_namespace.oid = relnamespace
  LEFT JOIN pg_constraint ON conindid = indexrelid AND conrelid = indrelid
  WHERE indrelid = to_regclass($1) ORDER BY relname`;

const KEYS_ON_PAIR = `
  SELECT format('%s.%s', conrelid::regclass, conname) AS name FROM pg_constraint
  WHERE contype = 'f' AND confrelid = to_regclass($1) AND (
    SELECT array_agg(attname::text ORDER BY attname) FROM pg_attribute WHERE attrelid = confrelid AND attnum = ANY (confkey)
  ) = '{menu_item_id,school_id}' ORDER BY 1`;

const SIZE_CHECK = `
  SELECT pg_get_expr(conbin, conrelid) AS expression FROM pg_constraint
  WHERE conrelid = to_regclass($1) AND contype = 'c' AND conname = 'check_portion_size'`;

/** Reads how the older tables are made, from the catalog alone. Names are looked up on the search path. */
export async function readCatalog(db: Asked): Promise<Catalog> {
  const kinds = await queryRows<{ name: string; kind: string }>(db, KINDS, [NAMES]);
  const columns = await queryRows<CatalogColumn>(db, COLUMNS, [NAMES]);
  const keyed = await queryRows<{ name: string }>(db, KEYED, [NAMES]);
  const indexes = await queryRows<CatalogIndex>(db, INDEXES, [ALLOCATIONS_TABLE]);
  const keysOnPair = await queryRows<{ name: string }>(db, KEYS_ON_PAIR, [ALLOCATIONS_TABLE]);
  const [check] = await queryRows<{ expression: string }>(db, SIZE_CHECK, [ALLOCATIONS_TABLE]);
  return {
    kinds: new Map(kinds.map(({ name, kind }) => [name, kind])),
    columns,
    keyed: new Set(keyed.map(({ name }) => name)),
    indexes,
    keysOnPair: keysOnPair.map(({ name }) => name),
    sizeCheck: check?.expression,
  };
}

/** A column, when the table has it. */
export function columnOf(
  { columns }: Pick<Catalog, 'columns'>,
  table: string,
  name: string,
): CatalogColumn | undefined {
  return columns.find((column) => column.table === table && column.name === name);
}

/** What makes (menu item, school) unique, alone: indexes and constraints, partial ones too. */
export function uniquenessOfPair({ indexes }: Pick<Catalog, 'indexes'>): CatalogIndex[] {
  return indexes.filter(
    ({ unique, columns }) =>
      unique &&
      columns.length === 2 &&
      columns.includes('menu_item_id') &&
      columns.includes('school_id'),
  );
}
