import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromRows, schoolsWithMorePortions, toRows } from './allocation-rows.js';
import { portionTotals } from './portion-totals.js';

const portions = fc.integer({ min: 0, max: 100_000 });
const anyAllocations = fc.uniqueArray(
  fc
    .record({
      schoolId: fc.integer({ min: 1, max: 10_000 }),
      portionsSmall: portions,
      portionsLarge: portions,
    })
    .filter(({ portionsSmall, portionsLarge }) => portionsSmall + portionsLarge > 0),
  { selector: ({ schoolId }) => schoolId, maxLength: 50 },
);

test('a primary school with both sizes has two rows, small first', () => {
  expect(toRows([{ schoolId: 1, portionsSmall: 200, portionsLarge: 300 }])).toEqual([
    { schoolId: 1, portionSize: 'small', portions: 200 },
    { schoolId: 1, portionSize: 'large', portions: 300 },
  ]);
});

test('no row is stored for a zero', () => {
  expect(toRows([{ schoolId: 1, portionsSmall: 0, portionsLarge: 300 }])).toEqual([
    { schoolId: 1, portionSize: 'large', portions: 300 },
  ]);
});

test('any allocation: groups to rows to groups is the identity', () => {
  fc.assert(
    fc.property(anyAllocations, (groups) => {
      expect(fromRows(toRows(groups))).toEqual(groups);
    }),
  );
});

test('any allocation: rows keep the sum of portions, and none of them is empty', () => {
  fc.assert(
    fc.property(anyAllocations, (groups) => {
      const rows = toRows(groups);
      const stored = rows.reduce((sum, row) => sum + row.portions, 0);
      expect(stored).toBe(portionTotals(groups).totalPortions);
      expect(rows.every((row) => row.portions > 0)).toBe(true);
    }),
  );
});

test('the order of the rows does not matter to the groups', () => {
  fc.assert(
    fc.property(anyAllocations, (groups) => {
      const reversed = fromRows(toRows(groups).reverse());
      expect(new Set(reversed.map((group) => JSON.stringify(group)))).toEqual(
        new Set(groups.map((group) => JSON.stringify(group))),
      );
    }),
  );
});

test('a school has more portions when either size grew, also when the other shrank', () => {
  const before = [
    { schoolId: 1, portionsSmall: 10, portionsLarge: 10 },
    { schoolId: 2, portionsSmall: 10, portionsLarge: 10 },
    { schoolId: 3, portionsSmall: 10, portionsLarge: 10 },
  ];
  const after = [
    { schoolId: 1, portionsSmall: 11, portionsLarge: 9 },
    { schoolId: 2, portionsSmall: 10, portionsLarge: 9 },
    { schoolId: 4, portionsSmall: 0, portionsLarge: 1 },
  ];
  expect(schoolsWithMorePortions(before, after)).toEqual([1, 4]);
});
