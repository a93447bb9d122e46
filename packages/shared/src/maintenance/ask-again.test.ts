import { expect, test } from 'vitest';
import { askAgainAfter } from './ask-again.js';

const now = Date.parse('2026-11-22T13:00:00.000Z');
const announced = (startsAt: string) => ({ active: false, startsAt, endsAt: null, message: null });

test.each([
  ['nothing known yet', undefined, 15_000],
  ['no maintenance', null, 15_000],
  ['one that is far away', announced('2026-11-22T15:00:00.000Z'), 15_000],
  ['one that begins in ten seconds', announced('2026-11-22T13:00:10.000Z'), 10_500],
  ['one that should have begun', announced('2026-11-22T12:59:50.000Z'), 500],
  ['one that is on', { ...announced('2026-11-22T12:00:00.000Z'), active: true }, 5_000],
])('%s: asks again after so long', (_, maintenance, after) => {
  expect(askAgainAfter(maintenance, now)).toBe(after);
});
