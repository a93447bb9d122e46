import { expect, test } from 'vitest';
import { clockMinutes, clockSeconds, dayInWords } from './kitchen-time';

const instant = Date.parse('2026-11-22T20:05:09Z');

test("times are those of the kitchen's wall clock", () => {
  expect(clockSeconds(instant, 'Asia/Jakarta')).toBe('03:05:09');
  expect(clockMinutes('2026-11-22T17:00:00Z', 'Asia/Jakarta')).toBe('00:00');
  expect(clockSeconds(instant, 'Asia/Jayapura')).toBe('05:05:09');
});

test('a day is written in the language of the reader', () => {
  expect(dayInWords('2026-11-23', 'id')).toBe('Senin, 23 November 2026');
  expect(dayInWords('2026-11-23', 'id', '2026')).toBe('Senin, 23 November');
  expect(dayInWords('2026-11-23', 'en')).toMatch(/^Monday,? 23 November 2026$/);
});
