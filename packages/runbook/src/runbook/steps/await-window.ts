import { setTimeout as pause } from 'node:timers/promises';
import { secondsForPeople } from '../../terminal/units.js';
import { forGood, type RunStep } from '../step.js';

/** People were told when it begins: nothing that they could feel happens before. */
export const awaitWindow: RunStep<'window'> = {
  name: 'window',
  title: 'wait until the window opens',
  needs: 'patience; Ctrl-C and --resume later do as well',
  changes: 'nothing',
  budgetSeconds: 24 * 3600,
  isWanted: ({ window }) => window !== undefined,
  stillHolds: forGood,
  async run({ settings, clock, signal, say }) {
    const opens = Date.parse(settings.window?.startsAt ?? '');
    for (let left = opens - clock().getTime(); left > 0; left = opens - clock().getTime()) {
      say(`${secondsForPeople(left / 1000)} left`, 'passing');
      await pause(Math.min(left, 1_000), undefined, { signal });
    }
    return { openedAt: clock().toISOString() };
  },
  summary: () => 'open',
};
