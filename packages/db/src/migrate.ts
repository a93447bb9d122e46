import type { DataSource, QueryRunner } from 'typeorm';
import { refuseUnservable } from './adoption/refuse-unservable.js';
import { cancelWhenAborted } from './cancel-when-aborted.js';
import { fitEntities } from './fit-entities.js';
import { stayedLocked } from './explain-migration.js';
import type { MigrationPhase, StepListener, StepListeners } from './migrations/step-migration.js';
import { pendingMigrations } from './pending-migrations.js';
import { PhasedExecutor } from './phased-executor.js';
import { refuseServer } from './preflight/refuse-server.js';
import { takeRole } from './preflight/take-role.js';
import { prepareSession, resetSession } from './session-settings.js';
import { giveTurn, Patience, PATIENCE, takeTurn, withPatience } from './take-turn.js';
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
 * @throws OperatorError on a server, rights or a database that cannot be served (nothing is changed
 * then), or when a lock was not to be had in time
 */
export async function migrate(
  dataSource: DataSource,
  options: MigrateOptions = {},
): Promise<string[]> {
  const { phase = 'contract', onWait, signal } = options;
  const runner = dataSource.createQueryRunner();
  try {
    await takeTurn(runner, onWait, signal);
    const pending = await pendingMigrations(dataSource, phase);
    if (pending.length > 0) {
      await refuseServer(runner);
      await refuseUnservable(dataSource);
      await prepareSession(runner);
      await takeRole(runner);
      await applyPending(dataSource, runner, options);
    }
    await fitEntities(dataSource);
    return pending.map(({ name }) => name);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    await leave(runner);
  }
}

async function applyPending(
  dataSource: DataSource,
  runner: QueryRunner,
  options: MigrateOptions,
): Promise<void> {
  const { phase = 'contract', signal } = options;
  const patience = new Patience(options.patience ?? PATIENCE, signal);
  runner.data = listenersOf(options, patience);
  await watched(dataSource, runner, options, () =>
    withPatience(dataSource, runner, patience, () =>
      new PhasedExecutor(dataSource, runner, phase).executePendingMigrations(),
    ),
  );
}

function listenersOf(
  { onStep, onStepDone, signal }: MigrateOptions,
  patience: Patience,
): StepListeners {
  return {
    onStep(step, migration) {
      signal?.throwIfAborted();
      onStep?.(step, migration);
    },
    onStepDone(step, migration) {
      patience.renew();
      onStepDone?.(step, migration);
    },
  };
}

/** Reports index builds, breaks off one that waits for longer than the patience lasts, and whatever runs when the signal says so. */
function watched(
  dataSource: DataSource,
  runner: QueryRunner,
  { onProgress, patience = PATIENCE, signal }: MigrateOptions,
  work: () => Promise<void>,
): Promise<void> {
  return cancelWhenAborted(dataSource, runner, signal, async (pid) => {
    const over = new AbortController();
    let brokenOff = false;
    const onBreakOff = () => (brokenOff = true);
    const watching = watchIndexBuilds(
      dataSource,
      { pid, onProgress, patience, onBreakOff },
      over.signal,
    );
    try {
      await work();
    } catch (error) {
      throw brokenOff ? await stayedLocked(error, dataSource) : error;
    } finally {
      over.abort();
      await watching;
    }
  });
}

/** The connection goes back to its pool as it came; a broken one is dropped by the pool. */
async function leave(runner: QueryRunner): Promise<void> {
  try {
    await resetSession(runner);
    await giveTurn(runner);
  } catch {
    // Its session is over, and so are its settings and its lock.
  } finally {
    await runner.release();
  }
}
