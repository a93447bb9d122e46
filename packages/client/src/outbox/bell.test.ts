import { expect, test } from 'vitest';
import { createBell } from './bell.js';

const never = new AbortController().signal;

test('a ring wakes who waits', async () => {
  const bell = createBell();
  const woken = bell.wait(never);
  bell.ring();
  await expect(woken).resolves.toBeUndefined();
});

test('a ring that nobody waited for is not lost', async () => {
  const bell = createBell();
  bell.ring();
  await expect(bell.wait(never)).resolves.toBeUndefined();
});

test('who gives up is woken', async () => {
  const stop = new AbortController();
  const woken = createBell().wait(stop.signal);
  stop.abort();
  await expect(woken).resolves.toBeUndefined();
});
