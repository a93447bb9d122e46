import { expect, test } from 'vitest';
import { historyChanges } from './history-changes';

test('an edit: what differs, school by school', () => {
  const changes = historyChanges({
    old: {
      totalPortions: 500,
      allocations: [{ schoolId: 1, portionsSmall: 80, portionsLarge: 90 }],
    },
    new: {
      totalPortions: 510,
      allocations: [
        { schoolId: 1, portionsSmall: 90, portionsLarge: 90 },
        { schoolId: 2, portionsSmall: 0, portionsLarge: 5 },
      ],
    },
  });
  expect(changes).toEqual([
    { field: 'totalPortions', old: 500, new: 510 },
    { field: 'portions', schoolId: 1, size: 'small', old: 80, new: 90 },
    { field: 'portions', schoolId: 2, size: 'large', old: 0, new: 5 },
  ]);
});

test('what was created or deleted has one side', () => {
  expect(historyChanges({ old: null, new: { date: '2026-11-23' } })).toEqual([
    { field: 'date', old: undefined, new: '2026-11-23' },
  ]);
  expect(
    historyChanges({
      old: null,
      new: { allocations: [{ schoolId: 1, portionsSmall: 5, portionsLarge: 0 }] },
    }),
  ).toEqual([{ field: 'portions', schoolId: 1, size: 'small', old: undefined, new: 5 }]);
  expect(historyChanges({ old: { status: 'draft' }, new: null })).toEqual([
    { field: 'status', old: 'draft', new: undefined },
  ]);
});

test('counted trays, a reason, changes that were seen', () => {
  expect(historyChanges({ old: { traysLarge: 40 }, new: { traysLarge: 50 } })).toEqual([
    { field: 'traysLarge', old: 40, new: 50 },
  ]);
  const ready = {
    old: { status: 'packing' },
    new: { status: 'ready', reason: 'Dua nampan rusak' },
  };
  expect(historyChanges(ready)).toEqual([
    { field: 'status', old: 'packing', new: 'ready' },
    { field: 'reason', old: undefined, new: 'Dua nampan rusak' },
  ]);
  const short = { size: 'large', counted: 88, planned: 90 };
  expect(historyChanges({ ...ready, new: { ...ready.new, counted: [short] } })).toContainEqual({
    field: 'counted',
    ...short,
  });
  expect(historyChanges({ old: null, new: { changesSeen: 3 } })).toEqual([
    { field: 'changesSeen', old: undefined, new: 3 },
  ]);
});

test('what it does not know is left out', () => {
  expect(historyChanges({ old: { status: 7, allocations: 'x', more: 1 }, new: {} })).toEqual([]);
});
