import { expect, test } from 'vitest';
import { combine, differences, isWorthCombining } from './three-way';

const base = new Map([
  ['total', '500'],
  ['1.small', '200'],
  ['1.large', '300'],
  ['2.large', '10'],
]);
const mine = new Map([...base, ['1.small', '210'], ['total', '510']]);
const theirs = new Map([...base, ['1.large', '310'], ['total', '520'], ['3.large', '5']]);

test('shows what differs, and what both changed', () => {
  expect(differences(base, mine, theirs)).toEqual([
    { key: 'total', before: '500', mine: '510', theirs: '520', byBoth: true },
    { key: '1.small', before: '200', mine: '210', theirs: '200', byBoth: false },
    { key: '1.large', before: '300', mine: '300', theirs: '310', byBoth: false },
    { key: '3.large', before: '', mine: '', theirs: '5', byBoth: false },
  ]);
});

test('combined: their changes, mine wherever I changed', () => {
  expect(Object.fromEntries(combine(base, mine, theirs))).toEqual({
    total: '510',
    '1.small': '210',
    '1.large': '310',
    '2.large': '10',
    '3.large': '5',
  });
});

test('what I emptied stays empty, what they emptied is empty', () => {
  const emptied = new Map([...base, ['1.small', '']]);
  expect(combine(base, emptied, base).get('1.small')).toBe('');
  expect(combine(base, base, new Map([['total', '500']])).get('2.large')).toBeUndefined();
});

test('to combine is a third way only when each has changed something that the other has not', () => {
  expect(isWorthCombining(base, mine, theirs)).toBe(true);
  const both = new Map([...base, ['total', '520']]);
  expect(isWorthCombining(base, new Map([...base, ['total', '510']]), both)).toBe(false);
  expect(isWorthCombining(base, new Map([...mine, ['total', '520']]), both)).toBe(false);
  expect(isWorthCombining(base, base, theirs)).toBe(false);
});
