import type { PendingOperation } from '@porsi/shared/kds/pending-operation';
import { expect, test } from 'vitest';
import { operation } from './operation-under-test';
import { waysBack } from './undoable';

test('a count that stands can be taken back, one that was, its undo, and one without effect cannot', () => {
  const stands = operation({});
  const undone = operation({ undoneBy: 'undo' });
  const undo = operation({ undoes: undone.operationId, effect: { size: 'small', trays: -10 } });
  const filled = operation({ effect: { size: 'small', trays: 0 } });
  const nothing = operation({ effect: null });
  expect([...waysBack([], [nothing, filled, undo, undone, stands])]).toEqual([
    [
      stands.operationId,
      { kind: 'count', schoolId: 5, schoolName: 'SD Negeri 1', size: 'small', trays: 10 },
    ],
  ]);
});

test('the undo of a count that is not listed is known as one', () => {
  const undo = operation({ undoes: 'earlier', effect: { size: 'small', trays: -10 } });
  expect(waysBack([], [undo]).size).toBe(0);
});

test('what followed by itself cannot be taken back, nor the step before it', () => {
  const ready = operation({ kind: 'packing.status', effect: { from: 'packing', to: 'ready' } });
  const back = operation({
    kind: 'packing.status',
    automatic: true,
    effect: { from: 'ready', to: 'packing' },
  });
  expect(waysBack([], [back, ready]).size).toBe(0);
});

test('only the last step of a school or a dish can be taken back', () => {
  const begun = operation({ kind: 'packing.status', effect: { from: 'pending', to: 'packing' } });
  const done = operation({ kind: 'packing.status', effect: { from: 'packing', to: 'ready' } });
  const cooked = operation({
    kind: 'cooking.status',
    schoolId: null,
    menuItemId: 3,
    recipeName: 'Nasi',
    effect: { from: 'cooking', to: 'ready' },
  });
  const ways = waysBack([], [cooked, done, begun]);
  expect(ways.get(done.operationId)).toMatchObject({ from: 'ready', to: 'packing' });
  expect(ways.get(cooked.operationId)).toMatchObject({ from: 'ready', to: 'cooking' });
  expect(ways.has(begun.operationId)).toBe(false);
});

const SCHOOL = { subject: 'SD Negeri 1', schoolId: 5 };
const date = '2026-11-24';
type Change = Extract<PendingOperation, { kind: 'packing.count' }>['tap']['change'];
const count = (operationId: string, change: Change): PendingOperation => ({
  ...SCHOOL,
  kind: 'packing.count',
  tap: { date, size: 'small', change, operationId },
});
const step = (operationId: string, from: 'pending' | 'packing', status: 'packing' | 'ready') =>
  ({ ...SCHOOL, kind: 'packing.status', tap: { date, from, status, operationId } }) as const;

test('taps on their way can be taken back like those that arrived', () => {
  const ways = waysBack(
    [step('begun', 'pending', 'packing'), count('ten', { kind: 'add', trays: 10 })],
    [],
  );
  expect([...ways]).toEqual([
    ['ten', { kind: 'count', schoolId: 5, schoolName: 'SD Negeri 1', size: 'small', trays: 10 }],
    [
      'begun',
      { kind: 'packing', schoolId: 5, schoolName: 'SD Negeri 1', from: 'packing', to: 'pending' },
    ],
  ]);
});

test('a count whose undo is on its way cannot be taken back twice', () => {
  const arrived = operation({});
  const undo = count('undo', { kind: 'undo', undoes: arrived.operationId });
  expect(waysBack([undo], [arrived]).size).toBe(0);
});

test('of a school that is ready, or will be, no count can be taken back, only the step', () => {
  const counted = operation({});
  const ready = operation({ kind: 'packing.status', effect: { from: 'packing', to: 'ready' } });
  expect([...waysBack([], [ready, counted]).keys()]).toEqual([ready.operationId]);
  expect([...waysBack([step('ready', 'packing', 'ready')], [counted]).keys()]).toEqual(['ready']);
});
