import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysOfWeek, isServiceDate, serviceDateAt, weekStartOf } from './service-date.js';

test.each(['2026-11-23', '2028-02-29', '1999-12-31'])('%s is a day', (text) => {
  expect(isServiceDate(text)).toBe(true);
});

test.each([
  '2026-02-29',
  '2026-13-01',
  '2026-1-1',
  '23-11-2026',
  '2026-11-23T00:00',
  '',
  'today',
  '0000-01-01',
  20261123,
  null,
])('%j is not a day', (text) => expect(isServiceDate(text)).toBe(false));

test.each([
  ['2026-11-22T17:00:00Z', '2026-11-23'],
  ['2026-11-22T16:59:59Z', '2026-11-22'],
  ['2026-11-22T23:59:00Z', '2026-11-23'],
])('at %s it is %s in Jakarta', (instant, date) => {
  expect(serviceDateAt(new Date(instant), 'Asia/Jakarta')).toBe(date);
});

test('a week runs from Monday to Sunday', () => {
  expect(weekStartOf('2026-11-22')).toBe('2026-11-16');
  expect(weekStartOf('2026-11-23')).toBe('2026-11-23');
  expect(daysOfWeek('2026-12-28')).toEqual([
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
    '2027-01-02',
    '2027-01-03',
  ]);
});

test('any day lies in the week that starts on its Monday', () => {
  const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('2000-01-01', days));
  fc.assert(
    fc.property(anyDay, (date) => {
      expect(daysOfWeek(weekStartOf(date))).toContain(date);
    }),
  );
});
