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
  /** Of an exclusion constraint. */
  readonly excludes: boolean;
  /** Logical replication tells rows apart by it. */
  readonly replicaIdentity: boolean;
  readonly clustered: boolean;
  /** Another one than the database's own. */
  readonly tablespace: string | null;
  readonly comment: string | null;
  /** The constraint that it belongs to: `UNIQUE` or `PRIMARY KEY`, and when it is checked. */
  readonly constraint: string | null;
  readonly constraintKind: string | null;
  readonly deferral: string;
  readonly constraintComment: string | null;
}

/** What a table is besides its columns. */
export interface CatalogTable {
  readonly table: string;
  /** `r` table, `p` partitioned, `v` view … */
  readonly kind: string;
  readonly unlogged: boolean;
  readonly typed: boolean;
  /** It has parents or children. */
  readonly inherits: boolean;
  /** Row security keeps rows from this role. */
  readonly rowsHidden: boolean;
  readonly rules: readonly string[];
}

export interface Catalog {
  /** A table that is missing is not there. */
  readonly tables: ReadonlyMap<string, CatalogTable>;
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

const TABLES = `
  SELECT name AS table, relkind AS kind, relpersistence <> 'p' AS unlogged, reloftype <> 0 AS typed,
    EXISTS (SELECT FROM pg_inherits WHERE oid IN (inhrelid, inhparent)) AS inherits,
    row_security_active(oid) AS "rowsHidden",
    ARRAY(SELECT rulename::text FROM pg_rewrite WHERE ev_class = pg_class.oid ORDER BY 1) AS rules
  FROM unnest($1::text[]) AS name JOIN pg_class ON oid = to_regclass(name)`;

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
  SELECT relname AS name, format('%I.%I', nspname, relname) AS qualified, indisunique AS unique, indisexclusion AS excludes,
    indisreplident AS "replicaIdentity", indisclustered AS clustered, spcname::text AS tablespace, obj_description(indexrelid, 'pg_class') AS comment,
    indisvalid AND indisready AS valid, indpred IS NOT NULL AS partial,
    ARRAY(
      SELECT (SELECT attname::text FROM pg_attribute WHERE attrelid = indrelid AND attnum = key)
      FROM unnest(indkey::int2[]) WITH ORDINALITY AS part (key, place) WHERE place <= indnkeyatts ORDER BY place
    ) AS columns,
    pg_get_indexdef(indexrelid) AS definition, conname AS constraint, CASE contype WHEN 'p' THEN 'PRIMARY KEY' ELSE 'UNIQUE' END AS "constraintKind",
    CASE WHEN condeferrable THEN ' DEFERRABLE' ELSE '' END || CASE WHEN condeferred THEN ' INITIALLY DEFERRED' ELSE '' END AS deferral,
    obj_description(pg_constraint.oid, 'pg_constraint') AS "constraintComment"
  FROM pg_index
  JOIN pg_class ON pg_class.oid = indexrelid
  JOIN pg_namespace ON pg_namespace.oid = relnamespace
  LEFT JOIN pg_tablespace ON pg_tablespace.oid = reltablespace
  LEFT JOIN pg_constraint ON conindid = indexrelid AND conrelid = indrelid AND contype IN ('p', 'u', 'x')
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
  const tables = await queryRows<CatalogTable>(db, TABLES, [NAMES]);
  const columns = await queryRows<CatalogColumn>(db, COLUMNS, [NAMES]);
  const keyed = await queryRows<{ name: string }>(db, KEYED, [NAMES]);
  const indexes = await queryRows<CatalogIndex>(db, INDEXES, [ALLOCATIONS_TABLE]);
  const keysOnPair = await queryRows<{ name: string }>(db, KEYS_ON_PAIR, [ALLOCATIONS_TABLE]);
  const [check] = await queryRows<{ expression: string }>(db, SIZE_CHECK, [ALLOCATIONS_TABLE]);
  return {
    tables: new Map(tables.map((one) => [one.table, one])),
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
  return indexes.filter(isOnPair);
}

/** Whether an index is unique on (menu item, school) and on nothing else. */
export function isOnPair({ unique, columns }: Pick<CatalogIndex, 'unique' | 'columns'>): boolean {
  return (
    unique &&
    columns.length === 2 &&
    columns.includes('menu_item_id') &&
    columns.includes('school_id')
  );
}
