import { createStore } from '@porsi/client/store';
import { client } from '../lib/client';
import { keepClockOffset } from '../lib/kept-clock';

const LOOK = 5_000;

/** Milliseconds that the server's clock is ahead of this tablet's (behind, when negative). */
export const clockOffset = createStore(client.clock.offset());

/** Notices a wrong clock of this tablet, and remembers how wrong it is. */
export function followClock(): void {
  setInterval(() => {
    const offset = client.clock.offset();
    // Answers come with delays of their own; seconds are no news.
    if (Math.abs(offset - clockOffset.getSnapshot()) < 1_000) return;
    clockOffset.set(offset);
    keepClockOffset(offset);
  }, LOOK);
}
