import { expect, test } from 'vitest';
import { cookingStatuses, stepBetween, timesAfter } from './status-order.js';

test.each([
  ['pending', 'cooking', 'forward'],
  ['cooking', 'ready', 'forward'],
  ['ready', 'cooking', 'back'],
  ['cooking', 'pending', 'back'],
  ['pending', 'ready', 'invalid'],
  ['ready', 'pending', 'invalid'],
  ['cooking', 'cooking', 'none'],
] as const)('from %s to %s is %s', (from, to, step) => {
  expect(stepBetween(cookingStatuses, from, to)).toBe(step);
});

test.each([
  ['cooking', { startedAt: null, finishedAt: null }, { startedAt: 9, finishedAt: null }],
  ['ready', { startedAt: 5, finishedAt: null }, { startedAt: 5, finishedAt: 9 }],
  ['cooking', { startedAt: 5, finishedAt: 7 }, { startedAt: 5, finishedAt: null }],
  ['pending', { startedAt: 5, finishedAt: null }, { startedAt: null, finishedAt: null }],
] as const)('after the move to %s', (to, before, after) => {
  expect(
    timesAfter<(typeof cookingStatuses)[number], number>(cookingStatuses, to, before, 9),
  ).toEqual(after);
});
