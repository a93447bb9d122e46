import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { queryRows } from './query/query-rows.js';

/** How far the build of an index is, or for whom it waits. */
export interface IndexProgress {
  readonly index: string;
  /** PostgreSQL's word: `building index: scanning table`, `waiting for old snapshots`. */
  readonly phase: string;
  /** Of this phase, 0 to 100; null where there is nothing to count. */
  readonly percent: number | null;
  /** The process whose transaction has to end first. */
  readonly waitsFor: number | null;
}

export type IndexListener = (progress: IndexProgress) => void;

const PROGRESS = `
  SELECT coalesce(index_relid::regclass::text, build.relid::regclass::text) AS index, phase,
    CASE WHEN blocks_total > 0 AND phase ~ 'scanning' THEN 100 * blocks_done / blocks_total
      WHEN tuples_total > 0 THEN 100 * tuples_done / tuples_total END AS percent,
    nullif(current_locker_pid, 0) AS "waitsFor", wait_event_type IS NOT DISTINCT FROM 'Lock' AS waits
  FROM pg_stat_get_activity($1) AS activity LEFT JOIN pg_stat_progress_create_index AS build USING (pid)`;

type Look = Omit<IndexProgress, 'index'> & {
  readonly index: string | null;
  readonly waits: boolean;
};

export interface IndexWatch {
  readonly pid: number;
  readonly onProgress?: IndexListener | undefined;
  /** How long a statement may wait for other transactions, in milliseconds; then it is broken off. */
  readonly patience: number;
  /** Called before it is. */
  readonly onBreakOff: () => void;
}

/**
 * Tells how index builds of a server process go on, until `signal` ends it. A build waits for old
 * transactions without keeping anybody waiting, so it has no lock timeout; its patience ends here.
 */
export async function watchIndexBuilds(
  dataSource: DataSource,
  { pid, onProgress, patience, onBreakOff }: IndexWatch,
  signal: AbortSignal,
): Promise<void> {
  let told = '';
  let waitingSince: number | undefined;
  while (!signal.aborted) {
    await pause(300, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const [look] = await queryRows<Look>(dataSource, PROGRESS, [pid]).catch(() => []);
    waitingSince = look?.waits ? (waitingSince ?? Date.now()) : undefined;
    if (look && look.index !== null) {
      const { index, phase, percent, waitsFor } = look;
      const line = JSON.stringify(look);
      if (line !== told) onProgress?.({ index, phase, percent, waitsFor });
      told = line;
    }
    if (waitingSince === undefined || Date.now() - waitingSince <= patience) continue;
    onBreakOff();
    await dataSource.query('SELECT pg_cancel_backend($1)', [pid]).catch(() => undefined);
  }
}
