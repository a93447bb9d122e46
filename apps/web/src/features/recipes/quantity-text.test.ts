import { expect, test } from 'vitest';
import { readQuantity } from './quantity-text';

test.each([
  ['100', 100],
  ['0,125', 0.125],
  ['0.5', 0.5],
  [' 35 ', 35],
  ['', undefined],
  ['-1', Number.NaN],
  ['1.2.3', Number.NaN],
  ['100 g', Number.NaN],
])('%j is %j', (text, quantity) => expect(readQuantity(text)).toEqual(quantity));
