import { expect, test } from 'vitest';
import { mixedCategories, portionSizesFor, portionSizeTypeFor } from './portion-sizes.js';

test.each([
  ['SD', ['small', 'large'], 'mixed'],
  ['SMP', ['large'], 'large'],
  ['SMA', ['large'], 'large'],
  [null, ['large'], 'large'],
] as const)('a school of category %s gets %j', (category, sizes, type) => {
  expect(portionSizesFor(category)).toEqual(sizes);
  expect(portionSizeTypeFor(category)).toBe(type);
});

test('with the feature switched off every school is large', () => {
  expect(portionSizesFor('SD', false)).toEqual(['large']);
  expect(portionSizeTypeFor('SD', false)).toBe('large');
});

test('only primary schools are mixed', () => {
  expect(mixedCategories).toEqual(['SD']);
});
