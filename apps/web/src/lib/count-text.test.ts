import { expect, test } from 'vitest';
import { readCount, readPortions, writePortions } from './count-text';

test.each([
  ['0', 0],
  ['200', 200],
  [' 200 ', 200],
  ['007', 7],
  ['1.200', 1200],
  ['1,200', 1200],
  ['1 200', 1200],
  ["1'200", 1200],
  ['1.234.567', 1234567],
  ['120,0', 120],
  ['120.00', 120],
  ['1.200,00', 1200],
  ['1,200.00', 1200],
])('%j is %d', (text, count) => expect(readCount(text)).toBe(count));

test.each(['', ' ', '-5', '1.5', '1,25', '1e3', '12a', 'abc', '1.2000', '+5', '½'])(
  '%j is no count',
  (text) => expect(readCount(text)).toBeUndefined(),
);

test('an empty field is no portion, and no portion is an empty field', () => {
  expect(readPortions('  ')).toBe(0);
  expect(readPortions('x')).toBeUndefined();
  expect(writePortions(0)).toBe('');
  expect(writePortions(80)).toBe('80');
});
