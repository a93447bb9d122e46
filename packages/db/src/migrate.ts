import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';
import { refuseUnservable } from './adoption/refuse-unservable.js';
import { fitEntities } from './fit-entities.js';
import type { MigrationPhase, StepListener } from './migrations/step-migration.js';
import { OperatorError } from './operator-error.js';
import { pendingMigrations } from './pending-migrations.js';
import { PhasedExecutor } from './phased-executor.js';
import { queryRows } from './query/query-rows.js';
import { sqlState } from './query/run-in-transaction.js';

export interface MigrateOptions {
  /** `expand` stops before the contract step. */
  readonly phase?: MigrationPhase;
  /** Called before each step that runs. */
  readonly onStep?: StepListener;
  /** Called once when another process is migrating and this one waits for it. */
  readonly onWait?: () => void;
  /** How long a step may be kept from its lock by others, in milliseconds; default ten minutes. */
  readonly patience?: number;
}

/** No statement queues for a lock, and others behind it, for longer than this. */
const LOCK_TIMEOUT = '500ms';
const LOCK_NOT_AVAILABLE = '55P03';
/** One migrating process per database: an advisory lock of the session, so that a crash lets go of it. */
const MIGRATION_LOCK = '7368, 0';

/**
 * Brings a database to the newest schema: an empty one, one of ours, or the older system's, which is
 * adopted. Each step commits by itself; a
 * run that is killed is finished by the next one. Of two runs at once one works, the other waits and
 * finds nothing to do.
 *
 * @returns the names of the migrations that this run applied; empty when there was nothing to do
 * @throws OperatorError on a database that cannot be served (nothing is changed then), or when a lock
 * was not to be had in time
 */
export async function migrate(
  dataSource: DataSource,
  options: MigrateOptions = {},
): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    await takeTurn(runner, options.onWait);
    await refuseUnservable(dataSource);
    await runner.query(`SET lock_timeout = '${LOCK_TIMEOUT}'`);
    // Our functions keep the path they are made with; pg_temp last, see TRIGGER_FUNCTION.
    await runner.query(
      `SELECT set_config('search_path', current_setting('search_path') || ', pg_temp', false)`,
    );
    runner.data = { onStep: options.onStep };
    // A server process whose client was killed ends its statement soon, instead of at the end of an index.
    await runner.query(`SET client_connection_check_interval = '1s'`);
    const applied = await applyPending(dataSource, runner, options);
    await fitEntities(dataSource);
    return applied;
  } finally {
    await leave(runner);
  }
}

/** Asks again and again instead of queueing: a session that waits in a query keeps CREATE INDEX CONCURRENTLY waiting. */
async function takeTurn(runner: QueryRunner, onWait?: () => void): Promise<void> {
  for (let asked = 0; ; asked++) {
    const rows = await queryRows<{ ours: boolean }>(
      runner,
      `SELECT pg_try_advisory_lock(${MIGRATION_LOCK}) AS ours`,
    );
    if (rows[0]?.ours) return;
    if (asked === 0) onWait?.();
    await pause(100);
  }
}

async function applyPending(
  dataSource: DataSource,
  runner: QueryRunner,
  { phase = 'contract', patience = 600_000 }: MigrateOptions,
): Promise<string[]> {
  const pending = await pendingMigrations(dataSource, phase);
  const deadline = Date.now() + patience;
  for (let wait = 100; ; wait = Math.min(wait * 2, 5_000)) {
    try {
      await new PhasedExecutor(dataSource, runner, phase).executePendingMigrations();
      return pending.map(({ name }) => name);
    } catch (error) {
      if (sqlState(error) !== LOCK_NOT_AVAILABLE) throw error;
      if (Date.now() + wait > deadline) {
        throw new OperatorError(
          'a table stayed locked by other sessions for too long',
          'see who holds it in pg_stat_activity, then run the migration again; it goes on where it stopped',
          { cause: error },
        );
      }
      await pause(wait);
    }
  }
}

/** The connection goes back to its pool as it came; a broken one is dropped by the pool. */
async function leave(runner: QueryRunner): Promise<void> {
  try {
    await runner.query('RESET lock_timeout');
    await runner.query('RESET search_path');
    await runner.query('RESET client_connection_check_interval');
    await runner.query(`SELECT pg_advisory_unlock(${MIGRATION_LOCK})`);
  } catch {
    // Its session is over, and so are its settings and its lock.
  } finally {
    await runner.release();
  }
}
