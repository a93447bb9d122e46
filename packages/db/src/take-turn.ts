import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';
import { explainMigration, stayedLocked } from './explain-migration.js';
import { queryRows } from './query/query-rows.js';
import { sqlState } from './query/run-in-transaction.js';

/** No statement queues for a lock, and others behind it, for longer than this. */
export const LOCK_TIMEOUT = '200ms';
/** How long a lock is asked for again and again, in milliseconds. */
export const PATIENCE = 600_000;
/** A lock that was not to be had, a circle of waits that was broken off: worth another try. */
const BUSY = ['55P03', '40P01'];
/** An index build that waited for longer than its patience, see watch-index-build. */
const BROKEN_OFF = '57014';
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

/**
 * Does `work` again while others hold what it needs, less and less often.
 *
 * @throws OperatorError that names who holds it when the patience (milliseconds) is over
 */
export async function withPatience(
  dataSource: DataSource,
  patience: number,
  work: () => Promise<unknown>,
): Promise<void> {
  const deadline = Date.now() + patience;
  for (let wait = 100; ; wait = Math.min(wait * 2, 5_000)) {
    try {
      await work();
      return;
    } catch (error) {
      const state = sqlState(error) ?? '';
      const busy = BUSY.includes(state);
      if (state === BROKEN_OFF || (busy && Date.now() + wait > deadline))
        throw await stayedLocked(error, dataSource);
      if (!busy) throw await explainMigration(error, dataSource);
      await pause(wait);
    }
  }
}
