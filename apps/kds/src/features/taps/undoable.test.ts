import { expect, test } from 'vitest';
import { operation } from './operation-under-test';
import { waysBack } from './undoable';

test('a count that stands can be taken back, one that was, its undo, and one without effect cannot', () => {
  const stands = operation({});
  const undone = operation({ undoneBy: 'undo' });
  const undo = operation({ undoes: undone.operationId, effect: { size: 'small', trays: -10 } });
  const filled = operation({ effect: { size: 'small', trays: 0 } });
  const nothing = operation({ effect: null });
  expect([...waysBack([nothing, filled, undo, undone, stands])]).toEqual([
    [
      stands.operationId,
      { kind: 'count', schoolId: 5, schoolName: 'SD Negeri 1', size: 'small', trays: 10 },
    ],
  ]);
});

test('the undo of a count that is not listed is known as one', () => {
  const undo = operation({ undoes: 'earlier', effect: { size: 'small', trays: -10 } });
  expect(waysBack([undo]).size).toBe(0);
});

test('what followed by itself cannot be taken back, nor the step before it', () => {
  const ready = operation({ kind: 'packing.status', effect: { from: 'packing', to: 'ready' } });
  const back = operation({
    kind: 'packing.status',
    automatic: true,
    effect: { from: 'ready', to: 'packing' },
  });
  expect(waysBack([back, ready]).size).toBe(0);
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
  const ways = waysBack([cooked, done, begun]);
  expect(ways.get(done.operationId)).toMatchObject({ from: 'ready', to: 'packing' });
  expect(ways.get(cooked.operationId)).toMatchObject({ from: 'ready', to: 'cooking' });
  expect(ways.has(begun.operationId)).toBe(false);
});
