import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stacksOf } from './stacks.js';

const traysOf = (trays: number, stackSize: number) =>
  stacksOf(trays, stackSize).map((stack) => stack.trays);

test('full stacks first, then what is left', () => {
  expect(traysOf(80, 25)).toEqual([25, 25, 25, 5]);
  expect(traysOf(75, 25)).toEqual([25, 25, 25]);
  expect(traysOf(3, 25)).toEqual([3]);
  expect(traysOf(0, 25)).toEqual([]);
});

test('stacks are numbered from 1 and know how many there are', () => {
  expect(stacksOf(30, 10)).toEqual([
    { number: 1, of: 3, trays: 10 },
    { number: 2, of: 3, trays: 10 },
    { number: 3, of: 3, trays: 10 },
  ]);
});

test('no tray is lost or added, and no stack is empty or too high', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 5_000 }),
      fc.integer({ min: 1, max: 100 }),
      (trays, stackSize) => {
        const stacks = traysOf(trays, stackSize);
        expect(stacks.reduce((sum, next) => sum + next, 0)).toBe(trays);
        expect(stacks.every((count) => count >= 1 && count <= stackSize)).toBe(true);
      },
    ),
  );
});
