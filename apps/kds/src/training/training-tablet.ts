import type { TabletOptions } from '@porsi/client/tablet/tablet';
import { nightNow } from './night-clock';
import { trainingSocket } from './training-socket';

/** Only who trains loads the kitchen. */
const running = () => import('./kitchen/running-night');

/**
 * What makes a tablet of the training: the same client, with a kitchen in this page at the other end
 * of its requests and its line, the clock of the night, and taps that are kept in memory only.
 */
export function trainingTablet(): TabletOptions {
  return {
    fetch: async (input, init) => (await running()).answer(input, init),
    openSocket: () => trainingSocket(async () => (await running()).night),
    clock: { now: nightNow, offset: () => 0, observe: () => undefined },
  };
}
