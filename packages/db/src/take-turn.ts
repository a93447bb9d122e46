import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';
import { explainMigration, stayedLocked } from './explain-migration.js';
import { nudgeVacuum } from './nudge-vacuum.js';
import { queryRows } from './query/query-rows.js';
import { sqlState } from './query/run-in-transaction.js';

/** How long a lock is asked for again and again, in milliseconds. */
export const PATIENCE = 600_000;
const FIRST_WAIT = 100;
const LONGEST_WAIT = 5_000;
/** A lock that was not to be had, a circle of waits that was broken off: worth another try. */
const BUSY = ['55P03', '40P01'];
/** One migrating process per database: an advisory lock of the session, so that a crash lets go of it. */
const MIGRATION_LOCK = '7368, 0';

/** Asks again and again instead of queueing: a session that waits in a query keeps CREATE INDEX CONCURRENTLY waiting. */
export async function takeTurn(
  runner: QueryRunner,
  onWait?: () => void,
  signal?: AbortSignal,
): Promise<void> {
  for (let asked = 0; ; asked++) {
    signal?.throwIfAborted();
    const rows = await queryRows<{ ours: boolean }>(
      runner,
      `SELECT pg_try_advisory_lock(${MIGRATION_LOCK}) AS ours`,
    );
    if (rows[0]?.ours) return;
    if (asked === 0) onWait?.();
    await pause(100);
  }
}

export async function giveTurn(runner: QueryRunner): Promise<void> {
  await runner.query(`SELECT pg_advisory_unlock(${MIGRATION_LOCK})`);
}

/** How long the same lock has been asked for in vain. */
export class Patience {
  private deadline = 0;
  private wait = 0;

  /** @param milliseconds after so long without a step done it is over */
  constructor(
    private readonly milliseconds: number,
    private readonly signal?: AbortSignal,
  ) {
    this.renew();
  }

  /** Something was done: the next lock is another one. */
  renew(): void {
    this.deadline = Date.now() + this.milliseconds;
    this.wait = FIRST_WAIT;
  }

  /** Lets the others go on for a while, longer each time. @returns false when the patience is over */
  async pause(): Promise<boolean> {
    if (Date.now() + this.wait > this.deadline) return false;
    await pause(this.wait, undefined, { signal: this.signal });
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
    return true;
  }
}

/**
 * Does `work` again while others hold what it needs, less and less often.
 *
 * @throws OperatorError that names who holds it when the patience is over
 */
export async function withPatience(
  dataSource: DataSource,
  runner: QueryRunner,
  patience: Patience,
  work: () => Promise<unknown>,
): Promise<void> {
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      if (!BUSY.includes(sqlState(error) ?? '')) throw await explainMigration(error, dataSource);
      if (!(await patience.pause())) throw await stayedLocked(error, dataSource);
      await nudgeVacuum(runner);
    }
  }
}
