import type { QueryRunner } from 'typeorm';

/** No statement queues for a lock, and others behind it, for longer than this. */
export const LOCK_TIMEOUT = '200ms';

/**
 * What the session that changes a database needs, whatever its role or database sets: nothing but a
 * lock ends a statement early, and a server process whose client is gone (killed, or its machine
 * vanished from the network) ends soon instead of at the end of an index. Memory is raised, never lowered.
 */
const SETTINGS = `
  SELECT set_config(name, value, false) FROM (VALUES
    ('lock_timeout', '${LOCK_TIMEOUT}'),
    ('statement_timeout', '0'),
    ('transaction_timeout', '0'),
    ('idle_in_transaction_session_timeout', '0'),
    ('idle_session_timeout', '0'),
    ('default_transaction_isolation', 'read committed'),
    ('default_transaction_deferrable', 'off'),
    ('check_function_bodies', 'on'),
    ('client_connection_check_interval', '1s'),
    ('tcp_keepalives_idle', '10'),
    ('tcp_keepalives_interval', '5'),
    ('tcp_keepalives_count', '3'),
    ('work_mem', '64MB'),
    ('maintenance_work_mem', '256MB')
  ) AS wanted (name, value)
  JOIN pg_settings USING (name)
  WHERE CASE WHEN name LIKE '%work_mem' THEN setting::int8 * 1024 < pg_size_bytes(value) ELSE true END`;

/**
 * Pinned to the schemas that it names now: our functions keep the path that they are made with, and
 * another role's "$user" is another schema. pg_temp comes last, see TRIGGER_FUNCTION.
 */
const SEARCH_PATH = `
  SELECT set_config('search_path', string_agg(quote_ident(schema), ', ' ORDER BY place) || ', pg_temp', false)
  FROM unnest(current_schemas(false)) WITH ORDINALITY AS path (schema, place)`;

/** Fits a connection to changing a database; `resetSession` gives it back to its pool as it came. */
export async function prepareSession(runner: QueryRunner): Promise<void> {
  await runner.query(SETTINGS);
  await runner.query(SEARCH_PATH);
}

export async function resetSession(runner: QueryRunner): Promise<void> {
  await runner.query('RESET ROLE');
  await runner.query('RESET ALL');
}
