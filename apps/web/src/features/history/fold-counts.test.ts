import { expect, test } from 'vitest';
import type { HistoryEntry } from '@porsi/shared/history/history-entry';
import { foldCounts } from './fold-counts';

const packer = { id: 4, fullName: 'Siti' };

/** A count of the large trays of school 1, unless told otherwise. */
function count(id: number, from: number, to: number, more: Partial<HistoryEntry> = {}) {
  return {
    id,
    at: `2026-11-24T0${id}:00:00Z`,
    user: packer,
    address: null,
    action: 'packing.count',
    date: '2026-11-24',
    menuItemId: null,
    recipeName: null,
    schoolId: 1,
    old: { traysLarge: from },
    new: { traysLarge: to },
    ...more,
  } satisfies HistoryEntry;
}

test('counts in a row are one line: from the first number to the last, how many, since when', () => {
  expect(foldCounts([count(3, 20, 21), count(2, 10, 20), count(1, 0, 10)])).toEqual([
    { entry: count(3, 0, 21), since: '2026-11-24T01:00:00Z', taps: 3 },
  ]);
});

test.each([
  ['another school', { schoolId: 2 }],
  ['another size', { old: { traysSmall: 10 }, new: { traysSmall: 20 } }],
  ['another person', { user: { id: 5, fullName: 'Ani' } }],
  ['another tablet', { address: '10.0.0.7' }],
  ['another step', { action: 'packing.status', old: { status: 'pending' }, new: null }],
] as const)('%s begins another line', (_, more) => {
  expect(foldCounts([count(2, 10, 20, more), count(1, 0, 10)])).toHaveLength(2);
});

test('nothing is folded over what stands between, or where a number is missing', () => {
  const between = count(2, 0, 5, { schoolId: 2 });
  expect(foldCounts([count(3, 10, 20), between, count(1, 0, 10)])).toHaveLength(3);
  expect(foldCounts([count(3, 30, 40), count(1, 0, 10)])).toHaveLength(2);
});

test('other entries stay as they are', () => {
  const status = { action: 'packing.status', old: { status: 'pending' }, new: {} } as const;
  const entries = [count(2, 0, 0, status), count(1, 0, 0, status)];
  expect(foldCounts(entries)).toMatchObject([
    { entry: entries[0], taps: 1 },
    { entry: entries[1], taps: 1 },
  ]);
});
