import { OLDER_TABLES } from './adoption/older-tables.js';
import type { Asked } from './migrations/step-migration.js';
import { queryRows } from './query/query-rows.js';

const OURS = `relation = ANY (ARRAY(SELECT to_regclass(name)::oid FROM unnest($1::text[]) AS name))`;

/** A prepared transaction has no process, and holds its locks until somebody ends it. */
const BLOCKERS = `
  SELECT format('pid %s (%s, %s, %s for %s s)%s%s', pid, coalesce(usename, '?'), coalesce(nullif(application_name, ''), 'no name'),
    CASE backend_type WHEN 'client backend' THEN coalesce(state, '?') ELSE backend_type END,
    extract(epoch FROM now() - xact_start)::int,
    (SELECT ' on ' || string_agg(DISTINCT relation::regclass::text, ', ') FROM pg_locks
     WHERE pg_locks.pid = activity.pid AND granted AND locktype = 'relation' AND ${OURS}),
    coalesce(': ' || left(regexp_replace(query, '\\s+', ' ', 'g'), 80), '')) AS line, xact_start AS since
  FROM pg_stat_activity AS activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start < clock_timestamp() - $2 * interval '1 second'
    AND application_name NOT IN ('porsi-runbook') AND backend_type IN ('client backend', 'autovacuum worker')
  UNION ALL
  SELECT format('prepared transaction %L (%s, for %s s)', gid, owner, extract(epoch FROM now() - prepared)::int), prepared
  FROM pg_prepared_xacts WHERE database = current_database() AND prepared < clock_timestamp() - $2 * interval '1 second'
  ORDER BY since`;

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
