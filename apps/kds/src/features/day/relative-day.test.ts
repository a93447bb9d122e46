import { expect, test } from 'vitest';
import { relativeDay } from './relative-day';

test.each([
  ['2026-11-23', 'today'],
  ['2026-11-24', 'tomorrow'],
  ['2026-11-22', 'yesterday'],
  ['2026-11-25', null],
] as const)('seen from 23 November, %s is %s', (date, word) => {
  expect(relativeDay(date, '2026-11-23')).toBe(word);
});
