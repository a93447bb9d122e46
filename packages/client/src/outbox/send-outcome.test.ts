import { expect, test } from 'vitest';
import { pauseAfter } from './send-outcome.js';

test.each([
  [1, 0, null, 250],
  [1, 1, null, 500],
  [3, 0, null, 1_000],
  [50, 1, null, 15_000],
  [1, 0, 30_000, 30_000],
  [1, 1, 30_000, 30_250],
])('after %d failures, chance %d, asked to wait %j: %d ms', (failures, chance, after, pause) => {
  expect(pauseAfter(failures, chance, after)).toBe(pause);
});
