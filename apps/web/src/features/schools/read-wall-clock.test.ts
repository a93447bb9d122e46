import { expect, test } from 'vitest';
import { readWallClock } from './read-wall-clock';

test.each([
  ['06:45', '06:45'],
  ['6:45', '06:45'],
  ['6.45', '06:45'],
  ['0645', '06:45'],
  ['645', '06:45'],
  [' 11 30 ', '11:30'],
  ['', null],
  ['  ', null],
])('%j is %j', (typed, read) => expect(readWallClock(typed)).toBe(read));

test('what is no time stays as it was typed, for the schema to refuse', () => {
  expect(readWallClock('soon')).toBe('soon');
  expect(readWallClock('7')).toBe('7');
  expect(readWallClock('25:00')).toBe('25:00');
});
