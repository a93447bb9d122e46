import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replayOperations } from './replay-operations.js';

let sequence = 0;
const line = (kind: 'cooking.status' | 'packing.status' | 'packing.count', effect: object | null) =>
  ({
    sequence: (sequence += 1),
    kind,
    menuItemId: kind === 'cooking.status' ? 7 : null,
    schoolId: kind === 'cooking.status' ? null : 3,
    effect,
  }) as Parameters<typeof replayOperations>[0][number];

const cooked = (from: string, to: string) => line('cooking.status', { from, to });
const packed = (from: string, to: string) => line('packing.status', { from, to });
const counted = (size: string, trays: number) => line('packing.count', { size, trays });

test('a day from its first tap to its last, with what followed by itself', () => {
  const log = [
    cooked('pending', 'cooking'),
    line('cooking.status', null),
    cooked('cooking', 'ready'),
    packed('pending', 'packing'),
    counted('large', 10),
    counted('small', 4),
    counted('large', -3),
    packed('packing', 'ready'),
    cooked('ready', 'cooking'),
    packed('ready', 'packing'),
  ];
  const day = {
    dishes: new Map([[7, 'cooking']]),
    schools: new Map([[3, 'packing']]),
    counts: new Map([[3, { small: 4, large: 7 }]]),
  };
  expect(replayOperations(log)).toEqual(day);
  expect(replayOperations([...log].reverse())).toEqual(day);
});

test('what went all the way back is as if it never was', () => {
  const log = [
    cooked('pending', 'cooking'),
    cooked('cooking', 'pending'),
    counted('large', 10),
    counted('large', -10),
  ];
  expect(replayOperations(log)).toEqual({
    dishes: new Map(),
    schools: new Map(),
    counts: new Map(),
  });
});

test('a missing or doubled line shows', () => {
  const [first, second] = [cooked('pending', 'cooking'), cooked('cooking', 'ready')];
  expect(() => replayOperations([second])).toThrow('from cooking, but it is pending');
  expect(() => replayOperations([first, second, second])).toThrow('from cooking, but it is ready');
  expect(() => replayOperations([counted('large', -1)])).toThrow('below zero');
});

test('counts are the sums of what was counted', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom('small', 'large'), fc.integer({ min: 1 })));
  fc.assert(
    fc.property(steps, (counts) => {
      const sum = (wanted: string) =>
        counts.filter(([size]) => size === wanted).reduce((all, [, trays]) => all + trays, 0);
      const log = counts.map(([size, trays]) => counted(size, trays));
      const expected = { small: sum('small'), large: sum('large') };
      expect(replayOperations(log).counts.get(3) ?? { small: 0, large: 0 }).toEqual(expected);
    }),
  );
});
