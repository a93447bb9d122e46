import { migrate } from '@porsi/db/migrate';
import { queryRows } from '@porsi/db/query/query-rows';
import { recogniseDatabase } from '@porsi/db/recognise-database';
import { listKeptSplits, type KeptSplit } from '@porsi/db/rollback/kept-splits';
import { rollback } from '@porsi/db/rollback/rollback';
import type { Check } from '@porsi/db/verify/check';
import { verify } from '@porsi/db/verify/verify';
import type { DataSource } from 'typeorm';
import { databaseBytes } from '../database-bytes.js';
import { StatementTimes } from '../statement-times.js';
import type { StatementReport } from '../step-results.js';
import { countsThatDiffer, differencesOf, takeSnapshot } from './compare-copies.js';
import type { PhaseTimes } from './phase-times.js';
import { PHASES } from './predict.js';
import type { Comparison, DiskUse } from './rehearsal-record.js';

export interface CopyWork {
  readonly times: PhaseTimes;
  readonly clock: () => Date;
  readonly signal: AbortSignal;
}

export interface CopyResult {
  readonly statements: readonly StatementReport[];
  readonly checks: readonly Check[];
  readonly comparisons: readonly Comparison[];
  readonly notGivenBack: readonly KeptSplit[];
  readonly disk: Omit<DiskUse, 'dump'>;
}

/** Takes the copy through the change, back, and through it again, and compares on the way. */
export async function workOnCopy(
  dataSource: DataSource,
  { times, clock, signal }: CopyWork,
): Promise<CopyResult> {
  const kind = await recogniseDatabase(dataSource);
  times.begin(PHASES.count);
  const before = await takeSnapshot(dataSource);
  const databaseBefore = await databaseBytes(dataSource);
  const log = await logPosition(dataSource);

  times.begin(PHASES.migrate);
  const statements = new StatementTimes(clock);
  await migrate(dataSource, {
    signal,
    onStep: (step, migration) => void statements.begin(step, migration),
    onStepDone: () => statements.end(),
  });
  const disk = {
    databaseBefore,
    databaseAfter: await databaseBytes(dataSource),
    indexes: await bytesOfIndexes(dataSource),
    wal: await writtenSince(dataSource, log),
  };
  times.begin(PHASES.verify);
  const checks = await verify(dataSource);
  times.begin(PHASES.compare);
  const migrated = await takeSnapshot(dataSource);

  times.begin(PHASES.rollBack);
  signal.throwIfAborted();
  await rollback(dataSource);
  times.begin(PHASES.compareBack);
  const back = await takeSnapshot(dataSource);

  times.begin(PHASES.again);
  await migrate(dataSource, { signal });
  times.begin(PHASES.verifyAgain);
  const checksAgain = await verify(dataSource);
  const again = await takeSnapshot(dataSource);
  const notGivenBack = await listKeptSplits(dataSource);
  times.end();

  // Sizes that were there before, and tables that were not, do not come back as they were.
  const comesBack = kind === 'older' && !('portion_size' in before.stats.nulls);
  return {
    statements: statements.statements,
    checks: [
      ...checks,
      ...checksAgain.map((check) => ({ ...check, what: `again: ${check.what}` })),
    ],
    comparisons: [
      ...(comesBack
        ? [{ what: 'rolled back, as before the change', differences: differencesOf(before, back) }]
        : []),
      {
        what: 'migrated again, as migrated at first',
        differences: countsThatDiffer(migrated, again, notGivenBack.length === 0),
      },
    ],
    notGivenBack,
    disk,
  };
}

async function bytesOfIndexes(dataSource: DataSource): Promise<number> {
  const [size] = await queryRows<{ bytes: number }>(
    dataSource,
    `SELECT coalesce(sum(pg_relation_size(pg_class.oid)), 0)::int8 AS bytes FROM pg_index
     JOIN pg_class ON pg_class.oid = indexrelid
     WHERE indrelid = to_regclass('menu_item_school_allocations')
       AND relname IN ('idx_portion_size', 'idx_menu_item_school_portion')`,
  );
  return size?.bytes ?? 0;
}

async function logPosition(dataSource: DataSource): Promise<string | undefined> {
  const [log] = await queryRows<{ position: string }>(
    dataSource,
    'SELECT pg_current_wal_lsn()::text AS position',
  ).catch(() => []);
  return log?.position;
}

async function writtenSince(
  dataSource: DataSource,
  position: string | undefined,
): Promise<number | null> {
  if (position === undefined) return null;
  const [log] = await queryRows<{ bytes: number }>(
    dataSource,
    'SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), $1::pg_lsn)::int8 AS bytes',
    [position],
  );
  return log?.bytes ?? null;
}
