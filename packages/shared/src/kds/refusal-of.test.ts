import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyOperations, type DayBoards } from './apply-operations.js';
import type { PendingOperation } from './pending-operation.js';
import { refusalOf } from './refusal-of.js';
import { cookingStatuses, packingStatuses } from './status-order.js';
import type { CookingStatus, PackingStatus } from './status-order.js';

const date = '2026-11-24';
const serverTime = '2026-11-23T20:00:00.000Z';
const operationId = '00000000-0000-4000-8000-000000000001';
const sizes = { portionsSmall: 10, portionsLarge: 20, totalPortions: 30 };

/** One dish for one school, 10 small and 20 large, of which so many are counted. */
function day(dish: CookingStatus, school: PackingStatus, small = 0, large = 0): DayBoards {
  const allocation = {
    ...sizes,
    schoolId: 5,
    schoolName: 'SD Negeri 1',
    schoolCategory: 'SD',
    portionSizeType: 'mixed',
  } as const;
  const times = { startedAt: null, finishedAt: null };
  const load = { menuItemId: 1, recipeName: 'Nasi', cookingStatus: dish, ...sizes };
  const recipe = { id: 1, name: 'Nasi', instructions: null };
  const cooked = { menuItemId: 1, recipe, status: dish, ...times, ...sizes };
  const counts = { countedSmall: small, countedLarge: large, isCounted: small + large > 0 };
  const head = { date, revision: 1, serverTime };
  return {
    cooking: { ...head, dishes: [{ ...cooked, components: [], schools: [allocation] }] },
    packing: {
      ...head,
      schools: [{ ...allocation, status: school, ...times, dishes: [load] }],
      counts: { pending: 0, packing: 0, ready: 0, [school]: 1 },
    },
    floor: {
      ...head,
      safeHours: 4,
      stackSize: 10,
      schools: [{ schoolId: 5, departureTime: null, ...counts, reason: null }],
      alerts: [],
    },
  };
}

const cook = (status: CookingStatus, from?: CookingStatus, menuItemId = 1): PendingOperation => ({
  kind: 'cooking.status',
  subject: 'Nasi',
  date,
  menuItemId,
  tap: { status, from, operationId },
});
const pack = (
  status: PackingStatus,
  from?: PackingStatus,
  reason?: string,
  schoolId = 5,
): PendingOperation => ({
  kind: 'packing.status',
  subject: 'SD Negeri 1',
  schoolId,
  tap: { date, status, from, reason, operationId },
});
const add = (trays: number): PendingOperation => ({
  kind: 'packing.count',
  subject: 'SD Negeri 1',
  schoolId: 5,
  tap: { date, size: 'large', change: { kind: 'add', trays }, operationId },
});

test('each refusal has its reason', () => {
  expect(refusalOf(day('pending', 'pending'), cook('ready'))).toBe('INVALID_TRANSITION');
  expect(refusalOf(day('ready', 'pending'), cook('cooking', 'pending'))).toBe('INVALID_TRANSITION');
  expect(refusalOf(day('pending', 'pending'), cook('cooking', 'pending', 9))).toBe('NOT_FOUND');
  expect(refusalOf(day('cooking', 'packing'), pack('ready'))).toBe('DISHES_NOT_READY');
  expect(refusalOf(day('cooking', 'pending'), pack('ready'))).toBe('INVALID_TRANSITION');
  expect(refusalOf(day('ready', 'packing', 10, 18), pack('ready'))).toBe('COUNT_DIFFERS');
  expect(refusalOf(day('ready', 'packing', 10, 18), pack('ready', 'packing', 'rusak'))).toBeNull();
  expect(refusalOf(day('ready', 'packing'), pack('packing', 'pending', undefined, 9))).toBe(
    'NOT_FOUND',
  );
  expect(refusalOf(day('ready', 'packing', 0, 3), add(-4))).toBe('COUNT_BELOW_ZERO');
  expect(refusalOf(day('ready', 'ready', 10, 20), add(1))).toBe('INVALID_TRANSITION');
});

test('what is asked for and holds already is no refusal', () => {
  expect(refusalOf(day('cooking', 'pending'), cook('cooking', 'pending'))).toBeNull();
  expect(refusalOf(day('ready', 'ready'), pack('ready', 'packing'))).toBeNull();
});

test('a tap that is refused changes nothing, and one that changes nothing is refused or holds already', () => {
  const cooking = fc.constantFrom(...cookingStatuses);
  const packing = fc.constantFrom(...packingStatuses);
  const trays = fc.integer({ min: 0, max: 25 });
  const operation = fc.oneof(
    fc.tuple(cooking, fc.option(cooking, { nil: undefined })).map(([to, from]) => cook(to, from)),
    fc
      .tuple(packing, fc.option(packing, { nil: undefined }), fc.constantFrom(undefined, 'rusak'))
      .map(([to, from, reason]) => pack(to, from, reason)),
    fc.integer({ min: -30, max: 30 }).map(add),
  );
  fc.assert(
    fc.property(cooking, packing, trays, trays, operation, (dish, school, small, large, tap) => {
      const boards = day(dish, school, small, large);
      const changed = applyOperations(boards, [tap]) !== boards;
      const refused = refusalOf(boards, tap) !== null;
      const holds =
        (tap.kind === 'cooking.status' && tap.tap.status === dish) ||
        (tap.kind === 'packing.status' && tap.tap.status === school) ||
        (tap.kind === 'packing.count' &&
          tap.tap.change.kind === 'add' &&
          tap.tap.change.trays === 0);
      expect(changed).toBe(!refused && !holds);
    }),
  );
});
