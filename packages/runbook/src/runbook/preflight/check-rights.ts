import { OLDER_TABLES } from '@porsi/db/adoption/older-tables';
import { queryRows } from '@porsi/db/query/query-rows';
import { whyNoScratch } from '../../backup/scratch-database.js';
import type { Finding } from '../step-results.js';
import { ok, refused, warning, type Looking, type PreflightCheck } from './preflight-check.js';

const RIGHTS = `
  SELECT current_user::text AS role, coalesce(current_schema()::text, '') AS schema,
    coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AS "mayCreate",
    ARRAY(
      SELECT relname::text FROM unnest($1::text[]) AS name JOIN pg_class ON pg_class.oid = to_regclass(name)
      WHERE NOT pg_has_role(relowner, 'USAGE') ORDER BY 1) AS "notOwned",
    ARRAY(
      SELECT format('%I.%I', nspname, relname) FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
      WHERE relkind IN ('r', 'S') AND relpersistence <> 't' AND nspname !~ '^pg_' AND nspname <> 'information_schema'
        AND NOT (has_schema_privilege(relnamespace, 'USAGE') AND CASE relkind
          WHEN 'S' THEN has_sequence_privilege(pg_class.oid, 'SELECT') ELSE has_table_privilege(pg_class.oid, 'SELECT') END)
      ORDER BY 1) AS unread`;

interface Rights {
  readonly role: string;
  readonly schema: string;
  readonly mayCreate: boolean;
  readonly notOwned: readonly string[];
  /** Tables and sequences that a dump could not read. */
  readonly unread: readonly string[];
}

/** The owner of the kitchen's tables, who may make new ones beside them and read everything; no superuser is needed. */
export const checkRights: PreflightCheck = async (look) => {
  const [rights] = await queryRows<Rights>(look.database.dataSource, RIGHTS, [
    Object.keys(OLDER_TABLES),
  ]);
  if (rights === undefined) return [];
  const findings = [...missingRights(rights), ...(await testRestore(look))];
  return findings.length > 0
    ? findings
    : ok(
        'rights',
        `${rights.role} owns the tables and may make what the change and the backup need`,
      );
};

function missingRights({ role, schema, mayCreate, notOwned, unread }: Rights): Finding[] {
  return [
    ...(notOwned.length > 0
      ? [
          refused(
            'rights',
            `${role} is not the owner of ${notOwned.join(', ')}`,
            `let DATABASE_URL name the owner, or let a superuser run: GRANT the owner's role TO ${role}`,
          ),
        ]
      : []),
    ...(mayCreate
      ? []
      : [
          refused(
            'rights',
            schema === ''
              ? 'no schema of the search_path exists'
              : `${role} may not make tables in the schema ${schema}`,
            `let a superuser run: GRANT CREATE ON SCHEMA ${schema || '…'} TO ${role}`,
          ),
        ]),
    ...(unread.length > 0
      ? [
          {
            ...refused(
              'rights',
              `${role} may not read ${unread.slice(0, 3).join(', ')}${unread.length > 3 ? ` and ${unread.length - 3} more` : ''}, and the backup has to`,
              `let a superuser run: GRANT pg_read_all_data TO ${role}`,
            ),
            details: unread,
          },
        ]
      : []),
  ];
}

async function testRestore({ database, settings }: Looking): Promise<Finding[]> {
  const hindrance = await whyNoScratch(database.dataSource);
  if (hindrance === undefined) return [];
  const found = `the backup cannot be proven by a test restore: ${hindrance.reason}`;
  return settings.unprovenBackup
    ? [warning('rights', found, 'prove it with `pnpm db:restore` on another server')]
    : [refused('rights', found, `${hindrance.wayOut}; or accept it: --unproven-backup`)];
}
