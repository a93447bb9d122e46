import { ALL_MIGRATIONS } from '../migrations/all-migrations.js';
import type { Asked } from '../migrations/step-migration.js';
import { ENROLMENT_IN_BOTH_PAIRS } from '../migrations/sql/adoption.js';
import { FORMER_UNIQUENESS } from '../migrations/sql/uniqueness.js';
import { queryRows } from '../query/query-rows.js';
import { ADOPTION_RECORD } from './adoption-record.js';
import { ALLOCATIONS_TABLE, OLDER_TABLES } from './older-tables.js';

/** Names that Porsi gives to what it makes, read from the statements that make it. */
interface Names {
  /** Tables, with the indexes and sequences that come with them, where this session makes new ones. */
  readonly relations: readonly string[];
  /** `index table`: indexes on the older tables lie in the schema of their table. */
  readonly indexes: readonly string[];
  readonly functions: readonly string[];
  /** `trigger table` */
  readonly triggers: readonly string[];
}

function namesInUse(): Names {
  const migrations = ALL_MIGRATIONS.map((Migration) => new Migration());
  const sql = [
    ENROLMENT_IN_BOTH_PAIRS,
    ...migrations.flatMap(({ steps }) => steps.map((step) => step.sql)),
  ].join(';\n');
  const all = (pattern: RegExp) =>
    [...sql.matchAll(pattern)].map(([, ...groups]) => groups.join(' '));
  const isOlder = (name: string) => name in OLDER_TABLES;
  const tables = all(/CREATE (?:UNLOGGED )?TABLE (\w+)/g).filter((name) => !isOlder(name));
  const indexes = all(/INDEX (?:CONCURRENTLY )?(\w+)\s+ON (\w+)/g);
  const tableOf = (line: string) => line.split(' ')[1] ?? '';
  return {
    relations: [
      ...tables,
      ADOPTION_RECORD,
      FORMER_UNIQUENESS,
      ...tables.flatMap((name) => [`${name}_pkey`, `${name}_id_seq`]),
      ...indexes.filter((line) => !isOlder(tableOf(line))).map((line) => line.split(' ')[0] ?? ''),
    ],
    indexes: [
      'idx_portion_size menu_item_school_allocations',
      'idx_menu_item_school_portion menu_item_school_allocations',
      'idx_menu_items_service_day menu_items',
    ],
    functions: all(/CREATE FUNCTION (\w+)/g),
    triggers: all(/TRIGGER (\w+)\s[^;]*?\bON (\w+)/g).filter((line) => isOlder(tableOf(line))),
  };
}

// An index of the contract's name on the right table is the work of another script; review-catalog looks at it.
const TAKEN = `
  SELECT format('there is a %s %s that is not Porsi''s', CASE relkind WHEN 'i' THEN 'index' WHEN 'S' THEN 'sequence' WHEN 'v' THEN 'view' ELSE 'table' END, relname) AS line
    FROM pg_class WHERE relname = ANY ($1) AND relnamespace = current_schema()::regnamespace
  UNION ALL
  SELECT format('there is a type %s that is not Porsi''s', typname) FROM pg_type
    WHERE typname = ANY ($1) AND typnamespace = current_schema()::regnamespace AND typrelid = 0 AND typelem = 0
  UNION ALL
  SELECT format('the name %s is taken by another table or index', other.relname)
    FROM unnest($2::text[]) AS line JOIN pg_class AS older ON older.oid = to_regclass(split_part(line, ' ', 2))
    JOIN pg_class AS other ON other.relnamespace = older.relnamespace AND other.relname = split_part(line, ' ', 1)
    WHERE NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = other.oid AND indrelid = older.oid AND older.relname = '${ALLOCATIONS_TABLE}')
  UNION ALL
  SELECT format('there is a function %s() that is not Porsi''s', proname) FROM pg_proc
    WHERE proname = ANY ($3) AND pronamespace = current_schema()::regnamespace
  UNION ALL
  SELECT format('there is a trigger %s on %s that is not Porsi''s', tgname, split_part(line, ' ', 2))
    FROM unnest($4::text[]) AS line JOIN pg_trigger ON tgrelid = to_regclass(split_part(line, ' ', 2)) AND tgname = split_part(line, ' ', 1)
  UNION ALL
  SELECT format('%s has a column version that is not Porsi''s', name) FROM unnest('{users,schools}'::text[]) AS name
    JOIN pg_attribute ON attrelid = to_regclass(name) AND attname = 'version' AND NOT attisdropped
  ORDER BY line`;

/** What somebody else has made under names that Porsi needs, a line each. For databases that Porsi has not begun with. */
export async function findTakenNames(db: Asked): Promise<string[]> {
  const { relations, indexes, functions, triggers } = namesInUse();
  const rows = await queryRows<{ line: string }>(db, TAKEN, [
    relations,
    indexes,
    functions,
    triggers,
  ]);
  return rows.map(({ line }) => line);
}
