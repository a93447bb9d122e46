import { expect, test } from 'vitest';
import { createSteadyClock } from './steady-clock.js';

test.each([
  ['runs on when someone sets the time back', { wall: -3_600_000, monotonic: 1_000 }, 1_000],
  ['counts sleep that the monotonic clock missed', { wall: 60_000, monotonic: 10 }, 60_000],
  ['never runs backwards', { wall: -5, monotonic: 0 }, 0],
])('%s', (_name, step, elapsed) => {
  const now = { wall: 1_000_000, monotonic: 500 };
  const steady = createSteadyClock(
    () => now.wall,
    () => now.monotonic,
  );
  now.wall += step.wall;
  now.monotonic += step.monotonic;
  expect(steady()).toBe(elapsed);
});
