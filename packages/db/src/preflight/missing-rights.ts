import { ADOPTION_RECORD } from '../adoption/adoption-record.js';
import { OLDER_TABLES } from '../adoption/older-tables.js';
import { MIGRATIONS_TABLE } from '../bookkeeping.js';
import { MAINTENANCE_TABLE } from '../migrations/maintenance-table.js';
import { PORSI_TABLES } from '../migrations/porsi-tables.js';
import { SPLITS } from '../migrations/sql/portion-split.js';
import { FORMER_UNIQUENESS } from '../migrations/sql/uniqueness.js';
import type { Asked } from '../migrations/step-migration.js';
import { queryRows } from '../query/query-rows.js';

const OWNED = [
  ...Object.keys(OLDER_TABLES),
  ...PORSI_TABLES,
  MAINTENANCE_TABLE,
  MIGRATIONS_TABLE,
  ADOPTION_RECORD,
  FORMER_UNIQUENESS,
  SPLITS,
];

/** Tables that are read or get a row, and stay somebody else's. */
const USED = [
  'recipe_items SELECT',
  'semi_finished_goods SELECT',
  'schema_migrations SELECT, INSERT, DELETE',
];

/** In the order in which a person would grant them. */
const MISSING = `
  WITH owned AS (
    SELECT pg_class.oid, name, relowner, relnamespace FROM unnest($1::text[]) AS name JOIN pg_class ON pg_class.oid = to_regclass(name)
  ), used AS (
    SELECT split_part(line, ' ', 1) AS name, substr(line, strpos(line, ' ') + 1) AS privileges FROM unnest($2::text[]) AS line
  )
  SELECT line FROM (
    SELECT 1 AS place, format('to be the owner of the table %s, or a member of %s', name, pg_get_userbyid(relowner)) AS line
      FROM owned WHERE NOT pg_has_role(relowner, 'USAGE')
    UNION ALL
    SELECT 2, format('CREATE on the schema %I', nspname) FROM pg_namespace
      WHERE (oid = current_schema()::regnamespace OR oid IN (SELECT relnamespace FROM owned)) AND NOT has_schema_privilege(oid, 'CREATE')
    UNION ALL
    SELECT 3, format('%s on the table %s', privilege, name) FROM owned, unnest('{SELECT,INSERT,UPDATE,DELETE,REFERENCES,TRIGGER}'::text[]) AS privilege
      WHERE pg_has_role(relowner, 'USAGE') AND NOT has_table_privilege(oid, privilege)
    UNION ALL
    SELECT 4, format('%s on the table %s', privilege, name) FROM used, unnest(string_to_array(privileges, ', ')) AS privilege
      WHERE to_regclass(name) IS NOT NULL AND NOT has_table_privilege(to_regclass(name)::oid, privilege)
    UNION ALL
    SELECT 5, format('USAGE on the sequence %s', pg_depend.refobjid::regclass) FROM owned
      JOIN pg_attrdef ON adrelid = owned.oid
      JOIN pg_depend ON pg_depend.classid = 'pg_attrdef'::regclass AND pg_depend.objid = pg_attrdef.oid AND pg_depend.refclassid = 'pg_class'::regclass
      JOIN pg_class AS sequence ON sequence.oid = pg_depend.refobjid AND sequence.relkind = 'S'
      WHERE CASE sequence.relkind WHEN 'S' THEN NOT has_sequence_privilege(sequence.oid, 'USAGE') ELSE false END
  ) AS missing ORDER BY place, line`;

/** The rights that the role of this session lacks for migrating or rolling back, a line each. Writes nothing. */
export async function missingRights(db: Asked): Promise<string[]> {
  const rows = await queryRows<{ line: string }>(db, MISSING, [OWNED, USED]);
  return rows.map(({ line }) => line);
}
