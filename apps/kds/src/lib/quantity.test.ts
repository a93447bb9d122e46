import { expect, test } from 'vitest';
import { amountText, signed } from './quantity';

test.each([
  [950, 2, 'id', '950'],
  [404.95, 2, 'id', '404,95'],
  [404.95, 2, 'en', '404.95'],
  [1_234.5, 2, 'id', '1.234,5'],
  [0.125, 3, 'id', '0,125'],
  [0, 3, 'id', '0'],
])('%d with %d decimals (%s) is %s', (value, decimals, language, text) => {
  expect(amountText(value, decimals, language)).toBe(text);
});

test.each([
  [12, 'en', '+12'],
  [1_012, 'en', '+1,012'],
  [-2_253, 'id', '−2.253'],
])('%d (%s) is %s, with its sign', (value, language, text) => {
  expect(signed(value, language)).toBe(text);
});
