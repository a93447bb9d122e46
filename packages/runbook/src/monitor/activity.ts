/** Who does what. These read only the server's memory, so that they answer also while tables are locked. */

export interface Connections {
  readonly used: number;
  readonly max: number;
  /** Sessions in this database by state. */
  readonly byState: Readonly<Record<string, number>>;
}

/** What a role without pg_monitor may not see of others is null. */
const CLIENT = `usename IS NOT NULL AND coalesce(backend_type, 'client backend') = 'client backend'`;

export const CONNECTIONS = `
  SELECT (SELECT count(*) FROM pg_stat_activity WHERE ${CLIENT}) AS used,
         current_setting('max_connections')::int AS max,
         (SELECT coalesce(jsonb_object_agg(state, sessions), '{}') FROM (
            SELECT coalesce(state, 'hidden') AS state, count(*) AS sessions FROM pg_stat_activity
            WHERE datname = current_database() AND ${CLIENT}
            GROUP BY 1) AS states) AS "byState"`;

/** A transaction that has been open for 5 s or more: it keeps locks, and dead rows from being cleared. */
export interface LongTransaction {
  readonly pid: number;
  readonly role: string;
  readonly application: string;
  readonly state: string;
  readonly seconds: number;
  readonly query: string;
}

const QUERY = `left(regexp_replace(query, '\\s+', ' ', 'g'), 200)`;

export const LONG_TRANSACTIONS = `
  SELECT pid, usename AS role, application_name AS application, state, ${QUERY} AS query,
         extract(epoch FROM clock_timestamp() - xact_start)::float8 AS seconds
  FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid()
    AND xact_start < clock_timestamp() - interval '5 seconds'
  ORDER BY xact_start LIMIT 20`;

/** A session that waits for a lock, and those that it waits for. */
export interface Blocked {
  readonly pid: number;
  readonly role: string;
  readonly query: string;
  readonly seconds: number;
  readonly blockers: readonly {
    readonly pid: number;
    readonly role: string;
    readonly application: string;
    readonly state: string;
    readonly query: string;
  }[];
}

export const BLOCKED = `
  SELECT pid, usename AS role, ${QUERY} AS query,
         extract(epoch FROM clock_timestamp() - query_start)::float8 AS seconds,
         (SELECT coalesce(jsonb_agg(jsonb_build_object(
                   'pid', blocker.pid, 'role', blocker.usename, 'state', blocker.state,
                   'application', blocker.application_name,
                   'query', left(regexp_replace(blocker.query, '\\s+', ' ', 'g'), 200))), '[]')
          FROM pg_stat_activity blocker
          WHERE blocker.pid = ANY (pg_blocking_pids(waiting.pid))) AS blockers
  FROM pg_stat_activity waiting
  WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0
  ORDER BY query_start`;
