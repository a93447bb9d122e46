import type { AllocationRow } from '@porsi/shared/portions/allocation-rows';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRows } from './compare-rows.js';
import { sorted } from '../../testing/matchers.js';

const small = (schoolId: number, portions: number): AllocationRow => ({
  schoolId,
  portionSize: 'small',
  portions,
});
const large = (schoolId: number, portions: number): AllocationRow => ({
  schoolId,
  portionSize: 'large',
  portions,
});

test('rows are the same by school and size', () => {
  const stored = [small(1, 10), large(1, 20), large(2, 30), large(3, 40)];
  const wanted = [large(1, 25), large(2, 30), small(3, 5), large(3, 40)];
  expect(compareRows(stored, wanted)).toEqual({
    removed: [small(1, 10)],
    changed: [large(1, 25)],
    added: [small(3, 5)],
    kept: [large(2, 30), large(3, 40)],
  });
});

const rows = fc.uniqueArray(
  fc.record({
    schoolId: fc.integer({ min: 1, max: 8 }),
    portionSize: fc.constantFrom('small' as const, 'large' as const),
    portions: fc.integer({ min: 1, max: 3 }),
  }),
  { selector: ({ schoolId, portionSize }) => `${schoolId} ${portionSize}` },
);

test('property: doing the differences to what is stored makes what is wanted', () => {
  const key = ({ schoolId, portionSize, portions }: AllocationRow) =>
    `${schoolId} ${portionSize} ${portions}`;
  fc.assert(
    fc.property(rows, rows, (stored, wanted) => {
      const { removed, changed, added, kept } = compareRows(stored, wanted);
      expect(sorted([...changed, ...added, ...kept].map(key))).toEqual(sorted(wanted.map(key)));
      expect(removed.length + changed.length + kept.length).toBe(stored.length);
    }),
  );
});
