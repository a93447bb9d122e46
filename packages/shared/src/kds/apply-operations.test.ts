import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyOperations, type DayBoards } from './apply-operations.js';
import type { PendingOperation } from './pending-operation.js';
import { cookingStatuses, type CookingStatus, type PackingStatus } from './status-order.js';

const date = '2026-11-24';
const serverTime = '2026-11-23T20:00:00.000Z';
const tappedAt = '2026-11-23T20:05:00.000Z';
const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

interface Given {
  dish?: CookingStatus;
  school?: PackingStatus;
  small?: number;
  large?: number;
}

/** One dish for one school: 10 small, 20 large. */
function day({ dish = 'pending', school = 'pending', small = 0, large = 0 }: Given = {}) {
  const sizes = { portionsSmall: 10, portionsLarge: 20 };
  const startedAt = (status: string) => (status === 'pending' ? null : serverTime);
  const finishedAt = (status: string) => (status === 'ready' ? serverTime : null);
  return {
    cooking: {
      date,
      revision: 7,
      serverTime,
      dishes: [
        {
          menuItemId: 1,
          recipe: { id: 1, name: 'Nasi', instructions: null },
          status: dish,
          startedAt: startedAt(dish),
          finishedAt: finishedAt(dish),
          totalPortions: 30,
          ...sizes,
          components: [],
          schools: [],
        },
      ],
    },
    packing: {
      date,
      revision: 7,
      serverTime,
      schools: [
        {
          schoolId: 5,
          schoolName: 'SD Negeri 1',
          schoolCategory: 'SD',
          portionSizeType: 'mixed',
          status: school,
          startedAt: startedAt(school),
          finishedAt: finishedAt(school),
          totalPortions: 30,
          ...sizes,
          dishes: [{ menuItemId: 1, recipeName: 'Nasi', cookingStatus: dish, ...sizes }],
        },
      ],
      counts: { pending: 0, packing: 0, ready: 0, [school]: 1 },
    },
    floor: {
      date,
      revision: 7,
      serverTime,
      safeHours: 4,
      stackSize: 5,
      schools: [
        {
          schoolId: 5,
          departureTime: null,
          countedSmall: small,
          countedLarge: large,
          isCounted: small + large > 0,
          reason: null,
        },
      ],
      alerts: [],
    },
  } satisfies DayBoards;
}

let made = 0;
const cook = (from: CookingStatus, status: CookingStatus): PendingOperation => ({
  kind: 'cooking.status',
  subject: 'Nasi',
  date,
  menuItemId: 1,
  tap: { status, from, tappedAt, operationId: uuid((made += 1)) },
});
const pack = (from: PackingStatus, status: PackingStatus, reason?: string): PendingOperation => ({
  kind: 'packing.status',
  subject: 'SD Negeri 1',
  schoolId: 5,
  tap: { date, status, from, tappedAt, reason, operationId: uuid((made += 1)) },
});
type Change = Extract<PendingOperation, { kind: 'packing.count' }>['tap']['change'];
const count = (size: 'small' | 'large', change: Change, undone?: number): PendingOperation => ({
  kind: 'packing.count',
  subject: 'SD Negeri 1',
  schoolId: 5,
  undone,
  tap: { date, size, change, operationId: uuid((made += 1)) },
});

const dishOf = (boards: DayBoards) => boards.cooking?.dishes[0];
const schoolOf = (boards: DayBoards) => boards.packing?.schools[0];
const floorOf = (boards: DayBoards) => boards.floor?.schools[0];

test('a dish that is begun and finished while offline shows both, with the times of the taps', () => {
  const shown = applyOperations(day(), [cook('pending', 'cooking'), cook('cooking', 'ready')]);
  expect(dishOf(shown)).toMatchObject({
    status: 'ready',
    startedAt: tappedAt,
    finishedAt: tappedAt,
  });
  expect(schoolOf(shown)?.dishes[0]?.cookingStatus).toBe('ready');
});

test('a dish that goes back takes the schools that were ready with it', () => {
  const shown = applyOperations(day({ dish: 'ready', school: 'ready' }), [
    cook('ready', 'cooking'),
  ]);
  expect(schoolOf(shown)).toMatchObject({ status: 'packing', finishedAt: null });
  expect(shown.packing?.counts).toEqual({ pending: 0, packing: 1, ready: 0 });
});

test('a tap from a step that holds no more shows nothing: the server will refuse it', () => {
  const given = day({ dish: 'ready' });
  expect(applyOperations(given, [cook('pending', 'cooking')])).toBe(given);
});

test('a school is not shown as ready before its dishes are, nor with another count without a reason', () => {
  const begun = day({ school: 'packing' });
  expect(applyOperations(begun, [pack('packing', 'ready')])).toBe(begun);
  const counted = day({ dish: 'ready', school: 'packing', small: 9, large: 20 });
  expect(applyOperations(counted, [pack('packing', 'ready')])).toBe(counted);
  const shown = applyOperations(counted, [pack('packing', 'ready', 'Nasi kurang')]);
  expect(schoolOf(shown)?.status).toBe('ready');
  expect(floorOf(shown)?.reason).toBe('Nasi kurang');
});

test('counts add up, all fills up, and back takes back what was added', () => {
  const ten = count('small', { kind: 'add', trays: 4 });
  const fill = count('small', { kind: 'fill' });
  const shown = applyOperations(day(), [ten, fill]);
  expect(floorOf(shown)).toMatchObject({ countedSmall: 10, countedLarge: 0, isCounted: true });
  const undo = count('small', { kind: 'undo', undoes: fill.tap.operationId });
  expect(floorOf(applyOperations(day(), [ten, fill, undo, undo]))?.countedSmall).toBe(4);
  const known = count('small', { kind: 'undo', undoes: uuid(99) }, 3);
  expect(floorOf(applyOperations(day({ small: 8 }), [known]))?.countedSmall).toBe(5);
});

test('a school that is ready is not counted any more', () => {
  const given = day({ dish: 'ready', school: 'ready', small: 10, large: 20 });
  expect(applyOperations(given, [count('small', { kind: 'add', trays: 1 })])).toBe(given);
});

test('an operation of another day changes nothing', () => {
  const tomorrow = { ...count('small', { kind: 'fill' }) };
  const given = day();
  const other = { ...tomorrow, tap: { ...tomorrow.tap, date: '2026-11-25' } } as PendingOperation;
  expect(applyOperations(given, [other])).toBe(given);
});

test('what is acknowledged is not shown any more as unseen', () => {
  const alert = {
    id: 3,
    board: 'cooking',
    kind: 'changed',
    at: serverTime,
    by: { id: 1, fullName: 'Dewi' },
    menuItemId: 1,
    recipeName: 'Nasi',
    schoolId: null,
    schoolName: null,
    before: { portionsSmall: 10, portionsLarge: 20 },
    after: { portionsSmall: 12, portionsLarge: 20 },
    acknowledged: null,
  } as const;
  const given: DayBoards = day();
  const floor = given.floor && { ...given.floor, alerts: [alert] };
  const shown = applyOperations({ ...given, floor }, [
    {
      kind: 'alerts.acknowledge',
      subject: 'Nasi',
      tap: { date, alertIds: [3], tappedAt, initials: 'AB', operationId: uuid(1) },
    },
  ]);
  expect(shown.floor?.alerts[0]?.acknowledged).toMatchObject({ at: tappedAt, initials: 'AB' });
});

const anyStatus = fc.constantFrom(...cookingStatuses);
const anySize = fc.constantFrom('small' as const, 'large' as const);
const anyOperation: fc.Arbitrary<PendingOperation> = fc.oneof(
  fc.tuple(anyStatus, anyStatus).map(([from, to]) => cook(from, to)),
  fc
    .tuple(
      fc.constantFrom('pending' as const, 'packing' as const, 'ready' as const),
      fc.constantFrom('pending' as const, 'packing' as const, 'ready' as const),
      fc.option(fc.constant('Nasi kurang'), { nil: undefined }),
    )
    .map(([from, to, reason]) => pack(from, to, reason)),
  fc
    .tuple(
      anySize,
      fc.integer({ min: -12, max: 12 }).filter((trays) => trays !== 0),
    )
    .map(([size, trays]) => count(size, { kind: 'add', trays })),
  anySize.map((size) => count(size, { kind: 'fill' })),
);

test('what the server has answered and what still waits are, together, what was tapped', () => {
  fc.assert(
    fc.property(fc.array(anyOperation, { maxLength: 12 }), fc.nat(12), (operations, split) => {
      const answered = applyOperations(day(), operations.slice(0, split));
      expect(applyOperations(answered, operations.slice(split))).toEqual(
        applyOperations(day(), operations),
      );
    }),
  );
});

/** Taps of one finger on one dish: each goes one step from where the one before has left it. */
const walk = fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }).map((forwards) => {
  let at = 0;
  const taps: PendingOperation[] = [];
  for (const forward of forwards) {
    const to = at === 0 ? 1 : at === 2 ? 1 : forward ? 2 : 0;
    const [from, next] = [cookingStatuses[at], cookingStatuses[to]];
    if (from && next) taps.push(cook(from, next));
    at = to;
  }
  return taps;
});

test('a lost answer shows nothing twice: taps on top of what the server has of them end the same', () => {
  fc.assert(
    fc.property(walk, fc.nat(8), (taps, stored) => {
      const server = applyOperations(day(), taps.slice(0, stored));
      expect(dishOf(applyOperations(server, taps))?.status).toBe(
        dishOf(applyOperations(day(), taps))?.status,
      );
    }),
  );
});

test('nothing that was tapped makes a count negative or loses a school', () => {
  fc.assert(
    fc.property(fc.array(anyOperation, { maxLength: 20 }), (operations) => {
      const { packing, floor } = applyOperations(day(), operations);
      const { pending, packing: working, ready } = packing?.counts ?? day().packing.counts;
      expect(pending + working + ready).toBe(1);
      expect(floor?.schools[0]?.countedSmall).toBeGreaterThanOrEqual(0);
      expect(floor?.schools[0]?.countedLarge).toBeGreaterThanOrEqual(0);
    }),
  );
});
