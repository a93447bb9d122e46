import { ALLOCATIONS_TABLE, OLDER_TABLES } from '@porsi/db/adoption/older-tables';
import { queryRows } from '@porsi/db/query/query-rows';
import type { Difference } from '@porsi/db/stats/compare-stats';
import type { DataSource } from 'typeorm';
import type { JudgedDifference, Traffic } from './step-results.js';

/**
 * What was written to the kitchen's tables since the server's statistics began. A session reports what
 * it wrote up to ten seconds late.
 */
export async function readTraffic(dataSource: DataSource): Promise<Traffic> {
  const rows = await queryRows<{
    table: string;
    inserted: number;
    updated: number;
    deleted: number;
  }>(
    dataSource,
    `SELECT name AS table, n_tup_ins AS inserted, n_tup_upd AS updated, n_tup_del AS deleted
     FROM unnest($1::text[]) AS name JOIN pg_stat_user_tables ON relid = to_regclass(name)`,
    [Object.keys(OLDER_TABLES)],
  );
  return Object.fromEntries(rows.map(({ table, ...written }) => [table, written]));
}

/** Tables whose rows make up the counts per category. */
const BEHIND_CATEGORIES = [ALLOCATIONS_TABLE, 'schools'];

/**
 * Whether counts that differ were lost, or the application has gone on writing, since the change runs
 * online. Pure. A number of rows has to fit what was inserted and deleted; for sums there is no such
 * proof, only that somebody wrote.
 */
export function judgeDifferences(
  differences: readonly Difference[],
  before: Traffic,
  after: Traffic,
): JudgedDifference[] {
  const since = (table: string, kind: 'inserted' | 'updated' | 'deleted') =>
    Math.max(0, (after[table]?.[kind] ?? 0) - (before[table]?.[kind] ?? 0));
  const wroteTo = (table: string) =>
    since(table, 'inserted') + since(table, 'updated') + since(table, 'deleted') > 0;

  function isWritten({ what, before: was, after: now }: Difference): boolean {
    const table = /^(\w+) rows$/.exec(what)?.[1];
    if (table === undefined || !(table in after)) return BEHIND_CATEGORIES.some(wroteTo);
    return now - was <= since(table, 'inserted') && was - now <= since(table, 'deleted');
  }

  return differences.map(({ expected, ...difference }) => ({
    ...difference,
    verdict: expected ? 'expected' : isWritten({ expected, ...difference }) ? 'written' : 'lost',
  }));
}
