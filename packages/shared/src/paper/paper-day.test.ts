import { expect, test } from 'vitest';
import type { CookingDish } from '../kds/cooking-board.js';
import type { PackingSchool } from '../kds/packing-board.js';
import { paperDay, type DaySnapshot } from './paper-day.js';
import { stackLabels } from './stack-labels.js';

const HOUR = 3_600_000;
const ready = '2026-11-23T20:10:00.000Z';
const later = '2026-11-23T21:00:00.000Z';

function dish(menuItemId: number, name: string, finishedAt: string | null): CookingDish {
  return {
    menuItemId,
    recipe: { id: menuItemId, name, instructions: null },
    status: finishedAt === null ? 'cooking' : 'ready',
    startedAt: null,
    finishedAt,
    totalPortions: 0,
    portionsSmall: 0,
    portionsLarge: 0,
    components: [],
    schools: [],
  };
}

function school(
  schoolId: number,
  schoolName: string,
  portions: Record<number, [small: number, large: number]>,
): PackingSchool {
  const dishes = Object.entries(portions).map(([id, [portionsSmall, portionsLarge]]) => ({
    menuItemId: Number(id),
    recipeName: `dish ${id}`,
    cookingStatus: 'pending' as const,
    portionsSmall,
    portionsLarge,
  }));
  return {
    schoolId,
    schoolName,
    schoolCategory: 'SD',
    portionSizeType: 'mixed',
    status: 'pending',
    startedAt: null,
    finishedAt: null,
    portionsSmall: 0,
    portionsLarge: 0,
    totalPortions: 0,
    dishes,
  };
}

function snapshot(finishedAt: [string | null, string | null] = [ready, null]): DaySnapshot {
  const common = { date: '2026-11-24', revision: 7, serverTime: later };
  return {
    cooking: {
      ...common,
      dishes: [dish(1, 'Nasi ayam', finishedAt[0]), dish(2, 'Sayur sop', finishedAt[1])],
    },
    packing: {
      ...common,
      schools: [
        school(11, 'SD Anggrek', { 1: [80, 90], 2: [80, 90] }),
        school(12, 'SD Bakti', { 2: [30, 0], 1: [30, 61] }),
        school(13, 'SD Cempaka', { 2: [0, 40] }),
      ],
      counts: { pending: 3, packing: 0, ready: 0 },
    },
    floor: {
      ...common,
      safeHours: 4,
      stackSize: 25,
      schools: [11, 12, 13].map((schoolId) => ({
        schoolId,
        departureTime: { 11: null, 12: '07:30', 13: '06:45' }[schoolId] ?? null,
        countedSmall: 0,
        countedLarge: 0,
        isCounted: false,
        reason: null,
      })),
      alerts: [],
    },
  };
}

test('schools stand in the order of departure; who has no time comes last', () => {
  const { schools } = paperDay(snapshot());
  expect(schools.map(({ name }) => name)).toEqual(['SD Cempaka', 'SD Bakti', 'SD Anggrek']);
});

test('the totals of a dish are the sums of what the schools get', () => {
  const [rice, soup] = paperDay(snapshot()).dishes;
  expect(rice).toMatchObject({ portionsSmall: 110, portionsLarge: 151, totalPortions: 261 });
  expect(soup).toMatchObject({ portionsSmall: 110, portionsLarge: 130, totalPortions: 240 });
});

test('a dish that is ready may be eaten for the safe hours; one that is not has no time', () => {
  const [rice, soup] = paperDay(snapshot()).dishes;
  expect(rice?.cookedAt).toBe(Date.parse(ready));
  expect(rice?.eatBefore).toBe(Date.parse(ready) + 4 * HOUR);
  expect(soup).toMatchObject({ cookedAt: null, eatBefore: null });
});

test('the shares of a school follow the cooking board, not the order that they came in', () => {
  const bakti = paperDay(snapshot()).schools[1];
  expect(bakti?.shares.map(({ name }) => name)).toEqual(['Nasi ayam', 'Sayur sop']);
});

test('a label a stack: small before large, counted within school and size', () => {
  const labels = stackLabels(paperDay(snapshot())).filter(({ schoolId }) => schoolId === 12);
  expect(labels.map(({ size, stack }) => [size, stack.number, stack.of, stack.trays])).toEqual([
    ['small', 1, 2, 25],
    ['small', 2, 2, 5],
    ['large', 1, 3, 25],
    ['large', 2, 3, 25],
    ['large', 3, 3, 11],
  ]);
});

test('a label names the dishes of its size only', () => {
  const large = stackLabels(paperDay(snapshot())).find(
    ({ schoolId, size }) => schoolId === 12 && size === 'large',
  );
  expect(large?.dishes.map(({ name }) => name)).toEqual(['Nasi ayam']);
});

test('the earliest dish decides until when a tray may be eaten', () => {
  const limit = (finishedAt: [string | null, string | null]) =>
    stackLabels(paperDay(snapshot(finishedAt))).find(({ schoolId }) => schoolId === 11)?.eatBefore;
  expect(limit([later, ready])).toBe(Date.parse(ready) + 4 * HOUR);
  expect(limit([null, later])).toBe(Date.parse(later) + 4 * HOUR);
  expect(limit([null, null])).toBeNull();
});

test('trays on the labels add up to the trays of the schools', () => {
  const day = paperDay(snapshot());
  const onLabels = stackLabels(day).reduce((sum, { stack }) => sum + stack.trays, 0);
  const planned = day.schools.reduce((sum, { trays }) => sum + trays.small + trays.large, 0);
  expect(onLabels).toBe(planned);
});
