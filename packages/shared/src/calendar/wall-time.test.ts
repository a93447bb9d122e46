import { expect, test } from 'vitest';
import { instantOf, wallTimeAt } from './wall-time.js';

test.each([
  ['2026-11-22T13:05:30Z', 'Asia/Jakarta', '2026-11-22T20:05'],
  ['2026-11-22T17:00:00Z', 'Asia/Jakarta', '2026-11-23T00:00'],
  ['2026-11-22T17:00:00Z', 'Asia/Jayapura', '2026-11-23T02:00'],
  ['2026-03-29T01:30:00Z', 'Europe/Berlin', '2026-03-29T03:30'],
])('at %s a clock in %s shows %s', (instant, timezone, wallTime) => {
  expect(wallTimeAt(new Date(instant), timezone)).toBe(wallTime);
  const minute = `${instant.slice(0, 16)}:00.000Z`;
  expect(instantOf(wallTime, timezone)?.toISOString()).toBe(minute);
});

test('an hour that summer time skips does not come; one before the change does', () => {
  expect(instantOf('2026-03-29T02:30', 'Europe/Berlin')).toBeUndefined();
  expect(instantOf('2026-03-29T01:30', 'Europe/Berlin')?.toISOString()).toBe(
    '2026-03-29T00:30:00.000Z',
  );
});

test.each(['', '2026-11-22', '2026-02-30T10:00', '2026-11-22T25:00', 'tomorrow'])(
  '"%s" is no time',
  (text) => expect(instantOf(text, 'Asia/Jakarta')).toBeUndefined(),
);
