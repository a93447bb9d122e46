import { expect, test } from 'vitest';
import { departureOf, punctualityAt } from './departure.js';

test('a time on the wall of a kitchen is an instant', () => {
  const at = (timezone: string) =>
    new Date(departureOf('2026-11-24', '07:15', timezone)).toISOString();
  expect(at('Asia/Jakarta')).toBe('2026-11-24T00:15:00.000Z');
  expect(at('Asia/Jayapura')).toBe('2026-11-23T22:15:00.000Z');
  expect(at('Europe/Amsterdam')).toBe('2026-11-24T06:15:00.000Z');
});

const leaves = Date.parse('2026-11-24T00:15:00Z');
test.each([
  [31, false, 'early'],
  [30, false, 'soon'],
  [1, true, 'soon'],
  [0, false, 'late'],
  [0, true, 'gone'],
  [-90, false, 'late'],
  [-299, false, 'late'],
  [-300, false, 'past'],
  [-300, true, 'gone'],
  [-16 * 60, false, 'past'],
] as const)('%d minutes before the departure, ready %s: %s', (minutes, isReady, punctuality) => {
  expect(punctualityAt(leaves - minutes * 60_000, leaves, isReady)).toBe(punctuality);
});
