import { setTimeout as pause } from 'node:timers/promises';
import { queryRows } from '@porsi/db/query/query-rows';
import type { DataSource } from 'typeorm';
import { withNeighbour, type OpenDatabase } from '../database/open-database.js';
import { CannotCheck } from '../terminal/cannot-check.js';
import type { Terminal } from '../terminal/terminal.js';

/** One runbook per database: an advisory lock of a session of its own. 7368, 0 is that of the migration. */
const RUN_LOCK = '7368, 1';
/** The server notices within this that a process which held it was killed. */
const PATIENCE = 3_000;

const HOLDER = `
  SELECT format('pid %s on the server, from %s, since %s', activity.pid, coalesce(host(client_addr), 'this machine'),
    to_char(backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI "UTC"')) AS line
  FROM pg_locks JOIN pg_stat_activity AS activity USING (pid)
  WHERE locktype = 'advisory' AND classid = 7368 AND objid = 1 AND objsubid = 2
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

export interface RunLock {
  /** Makes sure that it is still ours: the server may have been restarted. @throws CannotCheck */
  readonly confirm: () => Promise<void>;
}

/**
 * Runs `work` while no other runbook works on this database, from wherever. The lock lives in the
 * database and dies with our session, so that neither a kill -9 nor a power cut leaves it behind.
 *
 * @throws CannotCheck when another one holds it
 */
export function withRunLock<Result>(
  database: OpenDatabase,
  terminal: Terminal,
  name: string,
  work: (lock: RunLock) => Promise<Result>,
): Promise<Result> {
  return withNeighbour(name, database, terminal, async ({ dataSource }) => {
    let runner = await take(dataSource);
    try {
      return await work({
        async confirm() {
          const alive = await runner.query('SELECT 1').then(
            () => true,
            () => false,
          );
          if (alive) return;
          await runner.release().catch(() => undefined);
          runner = await take(dataSource);
        },
      });
    } finally {
      await runner.release().catch(() => undefined);
    }
  });
}

async function take(dataSource: DataSource) {
  const runner = dataSource.createQueryRunner();
  for (const deadline = Date.now() + PATIENCE; ; await pause(100)) {
    const [asked] = await queryRows<{ ours: boolean }>(
      runner,
      `SELECT pg_try_advisory_lock(${RUN_LOCK}) AS ours`,
    );
    if (asked?.ours) return runner;
    if (Date.now() > deadline) break;
  }
  const [holder] = await queryRows<{ line: string }>(runner, HOLDER);
  await runner.release();
  throw new CannotCheck(
    `another runbook works on this database (${holder?.line ?? 'unknown'})`,
    'wait until it has ended; this one has changed nothing',
  );
}
