import { expect, test } from 'vitest';
import { eatBefore, freshnessAt } from './eat-before.js';

const cooked = Date.parse('2026-11-23T20:00:00Z');
const after = (minutes: number) => cooked + minutes * 60_000;

test('four hours from cooked to eaten', () => {
  expect(new Date(eatBefore(cooked, 4)).toISOString()).toBe('2026-11-24T00:00:00.000Z');
});

test.each([
  [0, 'fresh'],
  [179, 'fresh'],
  [180, 'soon'],
  [239, 'soon'],
  [240, 'over'],
] as const)('%d minutes after it was cooked a dish is %s', (minutes, freshness) => {
  expect(freshnessAt(after(minutes), cooked, 4)).toBe(freshness);
});

test.each([
  [0, 300, 'short'],
  [0, 240, 'short'],
  [0, 239, 'fresh'],
  [200, 239, 'soon'],
  [240, 300, 'over'],
  [599, 300, 'over'],
  [600, 300, 'past'],
] as const)('%d minutes after, with a car at minute %d, it is %s', (minutes, leaves, freshness) => {
  expect(freshnessAt(after(minutes), cooked, 4, after(leaves))).toBe(freshness);
});
