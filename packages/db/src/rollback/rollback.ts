import type { DataSource, QueryRunner } from 'typeorm';
import { OLDER_TABLES } from '../adoption/older-tables.js';
import { MIGRATIONS_TABLE } from '../bookkeeping.js';
import { fitEntities } from '../fit-entities.js';
import { recogniseDatabase } from '../recognise-database.js';
import { giveTurn, LOCK_TIMEOUT, PATIENCE, takeTurn, withPatience } from '../take-turn.js';
import { planRollback, type RollbackPlan } from './plan-rollback.js';

export interface RollbackOptions {
  /** Called once when another process is migrating and this one waits for it. */
  readonly onWait?: () => void;
  /** Hears of each statement before it runs. */
  readonly onStatement?: (sql: string) => void;
  /** How long the tables' locks are asked for, in milliseconds; default ten minutes. */
  readonly patience?: number;
}

/**
 * Takes the portion-size change back, all or nothing: one row per (menu item, school) with the sum of
 * its sizes, the uniqueness that was there before, no portion_size; on an adopted database everything
 * else that Porsi changed on the older tables. The sizes are kept aside for the next migration; Porsi's
 * own tables stay.
 *
 * @returns what was done; undefined when the change was never there
 * @throws OperatorError when the tables stayed locked for too long; nothing is changed then
 */
export async function rollback(
  dataSource: DataSource,
  { onWait, onStatement, patience = PATIENCE }: RollbackOptions = {},
): Promise<RollbackPlan | undefined> {
  const runner = dataSource.createQueryRunner();
  try {
    await takeTurn(runner, onWait);
    await runner.query(`SET lock_timeout = '${LOCK_TIMEOUT}'`);
    let done: RollbackPlan | undefined;
    await withPatience(dataSource, patience, async () => {
      done = await attempt(runner, onStatement);
    });
    await fitEntities(dataSource);
    return done;
  } finally {
    await leave(runner);
  }
}

/** Everything on one connection: it holds the locks that another one would wait for. */
async function attempt(
  runner: QueryRunner,
  onStatement?: (sql: string) => void,
): Promise<RollbackPlan | undefined> {
  if ((await planRollback(runner)) === undefined) return undefined;
  await runner.startTransaction();
  try {
    // All of them at once and first: nothing that takes long is thrown away for a lock that comes late.
    await runner.query(`LOCK TABLE ${await lockedTables(runner)} IN ACCESS EXCLUSIVE MODE`);
    const plan = await planRollback(runner);
    for (const sql of plan?.statements ?? []) {
      onStatement?.(sql);
      await runner.query(sql);
    }
    await runner.query(`DELETE FROM ${MIGRATIONS_TABLE} WHERE name = ANY ($1)`, [
      plan?.migrations ?? [],
    ]);
    await runner.commitTransaction();
    return plan;
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  }
}

/** Those that the statements change. */
async function lockedTables(runner: QueryRunner): Promise<string> {
  const tables =
    (await recogniseDatabase(runner)) === 'adopted'
      ? Object.keys(OLDER_TABLES)
      : ['schools', 'menu_items', 'menu_item_school_allocations'];
  return tables.join(', ');
}

async function leave(runner: QueryRunner): Promise<void> {
  try {
    await runner.query('RESET lock_timeout');
    await giveTurn(runner);
  } catch {
    // Its session is over, and so are its settings and its lock.
  } finally {
    await runner.release();
  }
}
