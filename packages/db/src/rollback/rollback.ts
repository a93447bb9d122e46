import type { DataSource, QueryRunner } from 'typeorm';
import { cancelWhenAborted } from '../cancel-when-aborted.js';
import { fitEntities } from '../fit-entities.js';
import { OperatorError } from '../operator-error.js';
import { refuseServer } from '../preflight/refuse-server.js';
import { takeRole } from '../preflight/take-role.js';
import { prepareSession, resetSession } from '../session-settings.js';
import { giveTurn, Patience, PATIENCE, takeTurn, withPatience } from '../take-turn.js';
import { planRollback, type RollbackPlan } from './plan-rollback.js';

export interface RollbackOptions {
  /** Called once when another process is migrating and this one waits for it. */
  readonly onWait?: () => void;
  /** Hears of each statement before it runs; of the first one, which takes the locks, again when others held them. */
  readonly onStatement?: (sql: string) => void;
  /** How long the tables' locks are asked for, in milliseconds; default ten minutes. */
  readonly patience?: number;
  /** Aborting it breaks the running statement off, takes everything back and throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Half of the usual one: of several tables, the first ones are held while the others are waited for. */
const LOCK_TIMEOUT_OF_ALL = '100ms';

/**
 * Takes the portion-size change back, all or nothing: one row per (menu item, school) with the sum of
 * its sizes, the uniqueness that was there before, no portion_size; on an adopted database everything
 * else that Porsi changed on the older tables. The sizes are kept aside for the next migration; Porsi's
 * own tables stay.
 *
 * @returns what was done; undefined when the change was never there
 * @throws OperatorError when something of others would be lost or stands in the way, when the server or the rights do not
 * allow it, or when the tables stayed locked for too long; nothing is changed then
 */
export async function rollback(
  dataSource: DataSource,
  options: RollbackOptions = {},
): Promise<RollbackPlan | undefined> {
  const { onWait, patience = PATIENCE, signal } = options;
  const runner = dataSource.createQueryRunner();
  try {
    await takeTurn(runner, onWait, signal);
    if ((await planRollback(runner)) === undefined) return undefined;
    await refuseServer(runner);
    await prepareSession(runner);
    await takeRole(runner);
    let done: RollbackPlan | undefined;
    await cancelWhenAborted(dataSource, runner, signal, () =>
      withPatience(dataSource, runner, new Patience(patience, signal), async () => {
        signal?.throwIfAborted();
        done = await attempt(runner, options);
      }),
    );
    await fitEntities(dataSource);
    return done;
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    await leave(runner);
  }
}

/** Everything on one connection: it holds the locks that another one would wait for. */
async function attempt(
  runner: QueryRunner,
  { onStatement, signal }: RollbackOptions,
): Promise<RollbackPlan | undefined> {
  await runner.startTransaction();
  try {
    await runner.query(`SET LOCAL lock_timeout = '${LOCK_TIMEOUT_OF_ALL}'`);
    const locks = (await planRollback(runner))?.statements[0];
    const run = async (sql: string) => {
      signal?.throwIfAborted();
      onStatement?.(sql);
      await runner.query(sql);
    };
    if (locks !== undefined) await run(locks);
    const plan = await planRollback(runner);
    if (plan !== undefined) refuseHindered(plan);
    for (const sql of plan?.statements.slice(1) ?? []) await run(sql);
    await runner.commitTransaction();
    return plan;
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  }
}

function refuseHindered({ hindrances }: RollbackPlan): void {
  if (hindrances.length === 0) return;
  throw new OperatorError(
    'something stands in the way of taking the change back, nothing was changed',
    'see the list; change, drop or fill these first, and run it again',
    { details: hindrances },
  );
}

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
