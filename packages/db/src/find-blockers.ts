import { OLDER_TABLES } from './adoption/older-tables.js';
import type { Asked } from './migrations/step-migration.js';
import { queryRows } from './query/query-rows.js';

const BLOCKERS = `
  SELECT format('pid %s (%s, %s, %s for %s s)%s%s', pid, coalesce(usename, '?'), coalesce(nullif(application_name, ''), 'no name'), state,
    extract(epoch FROM now() - xact_start)::int,
    (SELECT ' on ' || string_agg(DISTINCT relation::regclass::text, ', ') FROM pg_locks
     WHERE pg_locks.pid = activity.pid AND granted AND locktype = 'relation' AND relation = ANY (ARRAY(SELECT to_regclass(name)::oid FROM unnest($1::text[]) AS name))),
    coalesce(': ' || left(regexp_replace(query, '\\s+', ' ', 'g'), 80), '')) AS line
  FROM pg_stat_activity AS activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start < clock_timestamp() - $2 * interval '1 second'
    AND application_name NOT IN ('porsi-runbook') AND backend_type = 'client backend'
  ORDER BY xact_start`;

/**
 * Transactions that have been open for long enough to keep a migration waiting, a line each: who, since
 * when, on which tables, what it does. Writes nothing.
 *
 * @param seconds how long is long
 */
export async function findBlockers(db: Asked, seconds: number): Promise<string[]> {
  const rows = await queryRows<{ line: string }>(db, BLOCKERS, [
    Object.keys(OLDER_TABLES),
    seconds,
  ]);
  return rows.map(({ line }) => line);
}
