import { expect, test } from '@playwright/test';
import { openJudge, type Verdict } from '../chaos/judge.js';
import { Night } from '../chaos/night.js';
import { seedsOf } from '../chaos/seeds.js';

const actions = Number(process.env['CHAOS_ACTIONS'] ?? 150);

for (const seed of seedsOf(process.env['CHAOS_SEEDS'] ?? '1')) {
  test(`a night of ${actions} mishaps loses nothing (seed ${seed})`, async () => {
    test.setTimeout(120_000 + 500 * actions);
    const night = await Night.begin(seed);
    let verdict: Verdict | undefined;
    try {
      await night.happen(actions);
      const judge = await openJudge(night);
      await night.settle(judge.revision);
      verdict = await judge.judge();
    } finally {
      tell(
        `chaos seed ${seed}, ${actions} actions: ${night.tally.inWords()}; ${outcomeOf(night, verdict)}`,
      );
      await night.end();
    }
    expect(verdict.broken).toEqual([]);
    expect(verdict.acknowledged).toBeGreaterThan(0);
    expect(night.tally.missing(), 'mishaps that never happened').toEqual([]);
  });
}

function outcomeOf({ plannedAgain, plansLost }: Night, verdict: Verdict | undefined): string {
  if (verdict === undefined) return 'not judged';
  const { taps, acknowledged, refused, takenAfterRefusal, logged, automatic, broken } = verdict;
  return [
    `taps kept ${taps}`,
    `taken ${acknowledged}`,
    `refused ${refused} (${takenAfterRefusal} taken later)`,
    `logged ${logged} (${automatic} automatic)`,
    `plans saved again ${plannedAgain}`,
    `plans given up ${plansLost}`,
    `promises broken ${broken.length}`,
  ].join(', ');
}

/** For the report, and for who watches. */
function tell(line: string): void {
  test.info().annotations.push({ type: 'night', description: line });
  process.stdout.write(`${line}\n`);
}
