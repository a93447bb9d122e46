import { expect, test } from 'vitest';
import { quantityIn } from './quantity';

test.each([
  [950, 'g', 'id', '950', 'g'],
  [1_000, 'g', 'id', '1', 'kg'],
  [404_950, 'g', 'id', '404,95', 'kg'],
  [404_950, 'gram', 'en', '404.95', 'kg'],
  [1_234_500, 'g', 'id', '1.234,5', 'kg'],
  [32_396, 'ml', 'id', '32,4', 'L'],
  [2_928, 'buah', 'id', '2.928', 'buah'],
  [0.125, 'kg', 'id', '0,125', 'kg'],
  [0, 'g', 'id', '0', 'g'],
])('%d %s (%s) is %s %s', (value, unit, language, amount, shown) => {
  expect(quantityIn(value, unit, language)).toEqual({ amount, unit: shown });
});
