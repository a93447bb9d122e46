import { expect, test } from '@playwright/test';
import { openJudge } from '../chaos/judge.js';
import { Night } from '../chaos/night.js';

const actions = Number(process.env['CHAOS_ACTIONS'] ?? 150);
const seeds = (process.env['CHAOS_SEEDS'] ?? '1').split(',').map(Number);

for (const seed of seeds) {
  test(`a night of ${actions} mishaps loses nothing (seed ${seed})`, async () => {
    test.setTimeout(120_000 + 500 * actions);
    const night = await Night.begin(seed);
    try {
      await night.happen(actions);
      await night.servers.startAll();
      const judge = await openJudge(night);
      await night.settle(judge.revision);
      const { broken, ...verdict } = await judge.judge();
      const { edits, editsLost } = night;
      test.info().annotations.push({
        type: 'night',
        description: JSON.stringify({ seed, ...verdict, edits, editsLost }),
      });
      expect(broken).toEqual([]);
      expect(verdict.acknowledged).toBeGreaterThan(0);
    } finally {
      await night.end();
    }
  });
}
