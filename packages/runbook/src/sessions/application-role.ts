import { queryRows } from '@porsi/db/query/query-rows';
import type { DataSource } from 'typeorm';
import { CannotCheck } from '../terminal/cannot-check.js';
import { isTool, type Session } from './list-sessions.js';

/**
 * The role that the application signs in with: the one that was named, else our own, unless that is a
 * superuser's; then the only one that is connected and neither a superuser nor a tool, or, of several,
 * the owner of the allocations.
 *
 * @throws CannotCheck when it is a superuser, unknown, or not to be told
 */
export async function applicationRole(
  dataSource: DataSource,
  sessions: readonly Session[],
  named?: string,
): Promise<string | undefined> {
  const [ours] = await queryRows<{ role: string; superuser: boolean | null; owner: string | null }>(
    dataSource,
    `SELECT wanted AS role,
            (SELECT rolsuper FROM pg_roles WHERE rolname = wanted) AS superuser,
            (SELECT pg_get_userbyid(relowner) FROM pg_class
             WHERE oid = to_regclass('menu_item_school_allocations')) AS owner
     FROM coalesce($1::text, current_user::text) AS wanted`,
    [named ?? null],
  );
  if (ours?.superuser === false) return ours.role;
  if (named !== undefined)
    throw new CannotCheck(
      ours?.superuser
        ? `${named} is a superuser, whose sessions are never ended`
        : `there is no role ${named}`,
      'name the role that the application signs in with: --role ROLE',
    );
  const connected = sessions.filter((session) => !session.superuser && !isTool(session));
  const roles = [...new Set(connected.map(({ role }) => role))];
  if (roles.length <= 1) return roles[0];
  if (ours?.owner && roles.includes(ours.owner)) return ours.owner;
  throw new CannotCheck(
    `several roles are connected (${roles.join(', ')}), and which is the application's is not to be told`,
    'name the role that the application signs in with: --role ROLE',
  );
}
