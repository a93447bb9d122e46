import type { DataSource, QueryRunner } from 'typeorm';
import { refuseUnservable } from './adoption/refuse-unservable.js';
import { fitEntities } from './fit-entities.js';
import type { MigrationPhase, StepListener, StepListeners } from './migrations/step-migration.js';
import { pendingMigrations } from './pending-migrations.js';
import { PhasedExecutor } from './phased-executor.js';
import { queryRows } from './query/query-rows.js';
import { giveTurn, LOCK_TIMEOUT, PATIENCE, takeTurn, withPatience } from './take-turn.js';
import { watchIndexBuilds, type IndexListener } from './watch-index-build.js';

export interface MigrateOptions {
  /** `expand` stops before the contract step. */
  readonly phase?: MigrationPhase;
  /** Called before each step that runs. */
  readonly onStep?: StepListener;
  /** Called after each step, so that its time can be measured. A step that met a lock is called anew before it is tried again. */
  readonly onStepDone?: StepListener | undefined;
  /** Called once when another process is migrating and this one waits for it. */
  readonly onWait?: () => void;
  /** Hears how index builds go on. */
  readonly onProgress?: IndexListener | undefined;
  /** How long a step may be kept from its lock by others, in milliseconds; default ten minutes. */
  readonly patience?: number;
  /** Aborting it breaks the running statement off and throws the signal's reason; the next run goes on. */
  readonly signal?: AbortSignal | undefined;
}

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
    await takeTurn(runner, options.onWait, options.signal);
    await refuseUnservable(dataSource);
    await runner.query(`SET lock_timeout = '${LOCK_TIMEOUT}'`);
    // Our functions keep the path they are made with; pg_temp last, see TRIGGER_FUNCTION.
    await runner.query(
      `SELECT set_config('search_path', current_setting('search_path') || ', pg_temp', false)`,
    );
    runner.data = listenersOf(options);
    // A server process whose client was killed ends its statement soon, instead of at the end of an index.
    await runner.query(`SET client_connection_check_interval = '1s'`);
    const applied = await watched(dataSource, runner, options, () =>
      applyPending(dataSource, runner, options),
    );
    await fitEntities(dataSource);
    return applied;
  } catch (error) {
    options.signal?.throwIfAborted();
    throw error;
  } finally {
    await leave(runner);
  }
}

function listenersOf({ onStep, onStepDone, signal }: MigrateOptions): StepListeners {
  return {
    onStep(step, migration) {
      signal?.throwIfAborted();
      onStep?.(step, migration);
    },
    onStepDone,
  };
}

async function applyPending(
  dataSource: DataSource,
  runner: QueryRunner,
  { phase = 'contract', patience = PATIENCE }: MigrateOptions,
): Promise<string[]> {
  const pending = await pendingMigrations(dataSource, phase);
  await withPatience(dataSource, patience, () =>
    new PhasedExecutor(dataSource, runner, phase).executePendingMigrations(),
  );
  return pending.map(({ name }) => name);
}

/** Reports index builds, and breaks off one that waits for longer than the patience lasts. */
async function watched<Result>(
  dataSource: DataSource,
  runner: QueryRunner,
  { onProgress, patience = PATIENCE, signal }: MigrateOptions,
  work: () => Promise<Result>,
): Promise<Result> {
  const [backend] = await queryRows<{ pid: number }>(runner, 'SELECT pg_backend_pid() AS pid');
  const over = new AbortController();
  const watch = { pid: backend?.pid ?? 0, onProgress, patience };
  const breakOff = () =>
    void dataSource.query('SELECT pg_cancel_backend($1)', [watch.pid]).catch(() => undefined);
  signal?.addEventListener('abort', breakOff);
  const watching = watchIndexBuilds(dataSource, watch, over.signal);
  try {
    return await work();
  } finally {
    signal?.removeEventListener('abort', breakOff);
    over.abort();
    await watching;
  }
}

/** The connection goes back to its pool as it came; a broken one is dropped by the pool. */
async function leave(runner: QueryRunner): Promise<void> {
  try {
    await runner.query('RESET lock_timeout');
    await runner.query('RESET search_path');
    await runner.query('RESET client_connection_check_interval');
    await giveTurn(runner);
  } catch {
    // Its session is over, and so are its settings and its lock.
  } finally {
    await runner.release();
  }
}
