import { setTimeout as pause } from 'node:timers/promises';
import { OperatorError } from '@porsi/db/operator-error';
import { compareStats } from '@porsi/db/stats/compare-stats';
import { readStats } from '@porsi/db/stats/read-stats';
import { always, forGood, type RunContext, type RunStep } from '../step.js';
import type { CompareResult } from '../step-results.js';
import { judgeDifferences, readTraffic } from '../traffic.js';

/** The server's statistics of who wrote what come late, by so many seconds at most. */
const STATISTICS_LATE = 12;

/** The counts again, held against those of before. */
export const compare: RunStep<'compare'> = {
  name: 'compare',
  title: 'compare the counts',
  needs: 'the counts of before',
  changes: 'nothing',
  budgetSeconds: 5 * 60,
  isWanted: always,
  stillHolds: forGood,
  async run(context, keep) {
    const result = await comparison(context);
    await keep(result);
    const lost = result.differences.filter(({ verdict }) => verdict === 'lost');
    for (const { what, before, after, verdict } of result.differences)
      if (verdict === 'written')
        context.say(
          `note: ${what}: ${before} before, ${after} now; the application wrote meanwhile`,
        );
    if (lost.length === 0) return result;
    throw new OperatorError(
      `${lost.length} counts differ that should not, and nobody wrote meanwhile`,
      'keep the application away, and take the change back: it keeps every portion. The backup has everything else',
      { details: lost.map(({ what, before, after }) => `${what}: ${before} before, ${after} now`) },
    );
  },
  summary({ differences }) {
    const written = differences.filter(({ verdict }) => verdict === 'written').length;
    return written === 0
      ? 'nothing was lost'
      : `nothing was lost; ${written} counts moved because the application went on writing`;
  },
};

async function comparison({
  database: { dataSource },
  record,
  signal,
}: RunContext): Promise<CompareResult> {
  const before = record().results.count;
  if (before === undefined) throw new Error('nothing was counted before');
  const stats = await readStats(dataSource);
  const differences = compareStats(before.stats, stats);
  for (let second = 0; ; second++) {
    const traffic = await readTraffic(dataSource);
    const judged = judgeDifferences(differences, before.traffic, traffic);
    const unclear = judged.some(({ verdict }) => verdict === 'lost');
    if (!unclear || second === STATISTICS_LATE) return { stats, differences: judged };
    await pause(1_000, undefined, { signal });
  }
}
