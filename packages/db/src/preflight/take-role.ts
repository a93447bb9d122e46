import type { QueryRunner } from 'typeorm';
import { ALLOCATIONS_TABLE } from '../adoption/older-tables.js';
import { OperatorError } from '../operator-error.js';
import { queryRows } from '../query/query-rows.js';
import { missingRights } from './missing-rights.js';

const ROLES = `
  SELECT current_user::text AS role, pg_get_userbyid(relowner)::text AS owner,
    pg_get_userbyid(relowner) <> current_user AND pg_has_role(relowner, 'USAGE')
      AND pg_has_role(relowner, CASE WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END) AS become
  FROM (SELECT 1) AS always LEFT JOIN pg_class ON pg_class.oid = to_regclass($1)`;

interface Roles {
  readonly role: string;
  readonly owner: string | null;
  readonly become: boolean | null;
}

/**
 * Goes on as the owner of the tables where that can be: what a superuser, or another member of the
 * owner's role, makes beside them is then the owner's too, and the application can use it. The role
 * is the session's until it is reset. Writes nothing.
 *
 * @throws OperatorError that names what is missing when neither the owner nor the own role has the rights
 */
export async function takeRole(runner: QueryRunner): Promise<void> {
  const [roles] = await queryRows<Roles>(runner, ROLES, [ALLOCATIONS_TABLE]);
  if (roles?.become) {
    await runner.query(`SET ROLE "${roles.owner?.replaceAll('"', '""')}"`);
    if ((await missingRights(runner)).length === 0) return;
    await runner.query('RESET ROLE');
  }
  const missing = await missingRights(runner);
  if (missing.length === 0) return;
  throw new OperatorError(
    `${roles?.role} has too few rights on this database, nothing was changed`,
    `let DATABASE_URL name ${roles?.owner ?? 'the owner of the database'}, or grant what is missing`,
    { details: missing },
  );
}
