import { expect, test } from 'vitest';
import { traysAdded } from './packing-count.js';
import { plannedTrays } from './tray-plan.js';

test.each([
  ['one more', { kind: 'add', trays: 1 }, 4, 10, 1],
  ['a stack too many is counted, not cut', { kind: 'add', trays: 10 }, 4, 10, 10],
  ['taken away', { kind: 'add', trays: -4 }, 4, 10, -4],
  ['never below zero', { kind: 'add', trays: -5 }, 4, 10, null],
  ['all: what is missing', { kind: 'fill' }, 4, 10, 6],
  ['all, when another packer was faster', { kind: 'fill' }, 10, 10, 0],
  ['all, when there are too many', { kind: 'fill' }, 12, 10, 0],
] as const)('%s', (_, change, counted, planned, added) => {
  expect(traysAdded(change, counted, planned)).toBe(added);
});

const undo = { kind: 'undo', undoes: '7c0fd6f4-0f1c-4b35-8e6f-1a9f0f6a7b11' } as const;

test('a count is taken back with what it had added', () => {
  expect(traysAdded(undo, 10, 10, 6)).toBe(-6);
  expect(traysAdded(undo, 4, 10, -4)).toBe(4);
  expect(traysAdded(undo, 4, 10, 6)).toBeNull();
  expect(traysAdded(undo, 4, 10)).toBe(0);
});

test('a tray holds one portion of every dish', () => {
  expect(
    plannedTrays([
      { portionsSmall: 80, portionsLarge: 120 },
      { portionsSmall: 75, portionsLarge: 130 },
    ]),
  ).toEqual({ small: 80, large: 130 });
  expect(plannedTrays([])).toEqual({ small: 0, large: 0 });
});
