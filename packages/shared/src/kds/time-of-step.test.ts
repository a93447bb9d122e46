import { expect, test } from 'vitest';
import { timeOfStep } from './time-of-step.js';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 23, 22);

test.each([
  ['of a tap without a time: when it arrived', undefined, null, NOW],
  [
    'of a tap that waited for the network: when it was tapped',
    NOW - 3 * HOUR,
    null,
    NOW - 3 * HOUR,
  ],
  ['of a clock that is ahead: when it arrived', NOW + HOUR, null, NOW],
  ['of a clock that lost its year: a day ago at most', 0, null, NOW - 24 * HOUR],
  ['of a clock that is behind: not before the work began', NOW - 3 * HOUR, NOW - HOUR, NOW - HOUR],
  ['of work that is a long time ago: when it was tapped', NOW - HOUR, NOW - 40 * HOUR, NOW - HOUR],
] as const)('the time of a step %s', (_, tappedAt, startedAt, time) => {
  expect(timeOfStep(tappedAt, startedAt, NOW)).toBe(time);
});
