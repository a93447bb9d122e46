import type { DayBoards } from '@porsi/shared/kds/apply-operations';
import type { PendingOperation } from '@porsi/shared/kds/pending-operation';
import { expect, test } from 'vitest';
import { steadyBoards } from './steady-boards';

const date = '2026-11-24';
const serverTime = '2026-11-23T20:00:00.000Z';
const operationId = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;

const boards: DayBoards = {
  cooking: null,
  packing: {
    date,
    revision: 7,
    serverTime,
    counts: { pending: 2, packing: 0, ready: 0 },
    schools: [packed(1), packed(2)],
  },
  floor: {
    date,
    revision: 7,
    serverTime,
    safeHours: 4,
    stackSize: 25,
    schools: [counted(1), counted(2)],
    alerts: [],
  },
};

const start: PendingOperation = {
  kind: 'packing.status',
  schoolId: 1,
  subject: 'School 1',
  tap: {
    operationId: operationId(0),
    date,
    status: 'packing',
    from: 'pending',
    tappedAt: serverTime,
  },
};
const one = (number: number): PendingOperation => ({
  kind: 'packing.count',
  schoolId: 1,
  subject: 'School 1',
  tap: {
    operationId: operationId(number),
    date,
    size: 'large',
    change: { kind: 'add', trays: 1 },
    tappedAt: serverTime,
  },
});

test('a tray that is counted makes its school’s count new, and nothing else', () => {
  const show = steadyBoards();
  const before = show(boards, [start, one(1)]);
  const after = show(boards, [start, one(1), one(2)]);
  expect(after.floor?.schools[0]?.countedLarge).toBe(2);
  expect(after.floor?.schools[1]).toBe(before.floor?.schools[1]);
  expect(after.packing).toBe(before.packing);
});

test('an answer of the server that says the same makes nothing new', () => {
  const show = steadyBoards();
  const before = show(boards, [start]);
  expect(show(structuredClone(boards), [start])).toBe(before);
});

function packed(schoolId: number) {
  const sizes = { portionsSmall: 0, portionsLarge: 20 };
  return {
    schoolId,
    schoolName: `School ${schoolId}`,
    schoolCategory: null,
    portionSizeType: 'large' as const,
    status: 'pending' as const,
    startedAt: null,
    finishedAt: null,
    totalPortions: 20,
    ...sizes,
    dishes: [{ menuItemId: 1, recipeName: 'Nasi', cookingStatus: 'ready' as const, ...sizes }],
  };
}

function counted(schoolId: number) {
  return {
    schoolId,
    departureTime: '07:00',
    countedSmall: 0,
    countedLarge: 0,
    isCounted: false,
    reason: null,
  };
}
