import { expect, test } from 'vitest';
import { listedTaps } from './listed-taps';
import { operation } from './operation-under-test';

test('a line that a new tap moved onto the next page is there once, as it was read last', () => {
  const [first, second, third] = [operation({}), operation({}), operation({})];
  const taken = { ...second, undoneBy: 'undo' };
  const pages = [
    { items: [third, second], total: 3 },
    { items: [taken, first], total: 4 },
  ];
  expect(listedTaps(pages)).toEqual([third, taken, first]);
});
