import { expect, test } from 'vitest';
import { createServerClock } from './server-clock.js';

test("tells the server's time on a tablet that is ten minutes slow", () => {
  let device = 1_000_000;
  const clock = createServerClock(() => device);
  clock.observe(new Date(1_600_000).toISOString());
  device += 5_000;
  expect(clock.now()).toBe(1_605_000);
});

test('a coarse instant does not spoil a fine one', () => {
  const clock = createServerClock(() => 1_000_000);
  clock.observe(new Date(1_600_700).toISOString());
  clock.observe(new Date(1_600_000).toUTCString(), 2_000);
  expect(clock.now()).toBe(1_600_700);
});

test('what is no instant is no news', () => {
  const clock = createServerClock(() => 1_000_000);
  clock.observe('');
  expect(clock.now()).toBe(1_000_000);
});
