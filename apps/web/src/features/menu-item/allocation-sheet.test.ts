import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reviewMenuItem } from '@porsi/shared/menu-items/review-menu-item';
import { portionTotals } from '@porsi/shared/portions/portion-totals';
import type { AllocationFacts } from '@porsi/shared/portions/review-allocations';
import { createAllocationSheet } from './allocation-sheet';
import { readPortions } from '../../lib/count-text';

const facts: AllocationFacts = {
  schools: new Map([
    [1, { category: 'SD', isActive: true }],
    [2, { category: 'SMP', isActive: true }],
    [3, { category: null, isActive: true }],
  ]),
  stored: new Map(),
  featurePortionSize: true,
};
const cell = fc.record({
  schoolId: fc.constantFrom(1, 2, 3),
  size: fc.constantFrom('small' as const, 'large' as const),
  text: fc.oneof(fc.nat(300).map(String), fc.constantFrom('', '0', '1.200', '-1', 'x', '100001')),
});

test('the running totals are those of the rule, whatever was typed', () => {
  fc.assert(
    fc.property(fc.array(cell), (typed) => {
      const sheet = createAllocationSheet(facts, new Map());
      for (const { schoolId, size, text } of typed) sheet.write(schoolId, size, text);
      const { schools, faulty, ...totals } = sheet.summary();
      expect(totals).toEqual(portionTotals(sheet.entries()));
      expect(schools).toBe(sheet.entries().length);
      expect(faulty.size).toBeLessThanOrEqual(3);
    }),
  );
});

test('no faulty row, a school and the right sum: exactly when the whole review finds nothing', () => {
  fc.assert(
    fc.property(fc.array(cell), fc.integer({ min: 0, max: 5 }), (typed, more) => {
      const sheet = createAllocationSheet(facts, new Map());
      for (const { schoolId, size, text } of typed) sheet.write(schoolId, size, text);
      const { faulty, schools, totalPortions: sum } = sheet.summary();
      const totalPortions = sum + more;
      const allocations = [...sheet.texts()]
        .flatMap(([schoolId, { small, large }]) => {
          const portions = {
            portionsSmall: readPortions(small),
            portionsLarge: readPortions(large),
          };
          return portions.portionsSmall === 0 && portions.portionsLarge === 0
            ? []
            : { schoolId, ...portions };
        })
        .map((entry) => ({
          ...entry,
          portionsSmall: entry.portionsSmall ?? null,
          portionsLarge: entry.portionsLarge ?? null,
        }));
      const issues = reviewMenuItem(
        { date: '2026-11-23', recipeId: 1, totalPortions, allocations },
        { ...facts, recipeIds: new Set([1]) },
      );
      expect(faulty.size === 0 && schools > 0 && more === 0).toBe(issues.length === 0);
    }),
  );
});

test('a refusal stands at its row until the row is edited', () => {
  const sheet = createAllocationSheet(facts, new Map([[1, { small: '5', large: '' }]]));
  sheet.refuse(new Map([[1, [{ path: [], code: 'SCHOOL_NOT_FOUND', message: '' }]]]));
  expect(sheet.row(1).issues).toHaveLength(1);
  sheet.write(1, 'small', '6');
  expect(sheet.row(1).issues).toEqual([]);
});

test('restore puts back exactly what was there', () => {
  const sheet = createAllocationSheet(facts, new Map([[1, { small: '5', large: '' }]]));
  const before = sheet.texts();
  sheet.writeRows(
    new Map([
      [1, { small: '', large: '' }],
      [2, { small: '', large: '9' }],
    ]),
  );
  sheet.restore(before);
  expect(sheet.entries()).toEqual([{ schoolId: 1, portionsSmall: 5, portionsLarge: 0 }]);
});

test('tells the row that changed, and no other', () => {
  const sheet = createAllocationSheet(facts, new Map());
  const told: number[] = [];
  sheet.subscribeRow(1, () => told.push(1));
  sheet.subscribeRow(2, () => told.push(2));
  sheet.write(2, 'large', '4');
  expect(told).toEqual([2]);
});
