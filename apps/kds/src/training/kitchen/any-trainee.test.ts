import type { PendingOperation } from '@porsi/shared/kds/pending-operation';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pursue, type Goal } from './colleague';
import { demoNight, dish, school } from './demo-night';
import { nightScript } from './night-script';
import {
  begin,
  cook,
  date,
  dishOf,
  expectLogAgrees,
  operationId,
  pack,
  schoolOf,
  unseen,
} from './night-under-test';

test('a trainee who does everything first leaves nothing to the colleagues but what changes later', () => {
  const { night, until } = begin();
  const goals: Goal[] = [
    ...demoNight.dishes.map(({ menuItemId }) => ({
      kind: 'dish' as const,
      menuItemId,
      status: 'ready' as const,
    })),
    ...demoNight.schools.flatMap(({ schoolId }) => [
      { kind: 'count' as const, schoolId },
      { kind: 'school' as const, schoolId, status: 'ready' as const },
    ]),
  ];
  for (const goal of goals) expect(pursue(night.kitchen, goal, night.trainee)).toBe(true);
  expect(night.kitchen.boards().packing.counts.ready).toBe(demoNight.schools.length);
  until('01:25');
  // More chicken for a school that is ready: it goes back to packing, as on the server.
  expect(schoolOf(night, school.cempaka)?.status).toBe('packing');
  expectLogAgrees(night);
  for (const { at: time } of nightScript) if (time > '01:25') until(time);
  expect(night.kitchen.boards().packing.counts.ready).toBe(demoNight.schools.length);
  expect(unseen(night)).toEqual([]);
});

test('a trainee who undoes what colleagues did still comes to the end of the night', () => {
  const { night, until } = begin();
  until('04:45');
  expect(night.take(cook(dish.beans, 'ready', 'cooking'))).toBeNull();
  until('05:00');
  expect(dishOf(night, dish.beans)?.status).toBe('ready');
  expect(schoolOf(night, school.melati)?.status).toBe('ready');
});

test('whatever is tapped and whenever, the night is packed at its end and the log agrees', () => {
  const statuses = ['pending', 'cooking', 'ready'] as const;
  const steps = ['pending', 'packing', 'ready'] as const;
  const tap = fc.oneof(
    fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(...statuses))
      .map(([id, status]) => cook(id, status, status)),
    fc
      .tuple(fc.integer({ min: 1, max: 8 }), fc.constantFrom(...steps), fc.boolean())
      .map(([id, status, why]) => pack(id, status, status, why ? 'Nampan rusak' : undefined)),
    fc
      .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: -40, max: 60 }))
      .map(([schoolId, trays]): PendingOperation => ({
        kind: 'packing.count',
        subject: '',
        schoolId,
        tap: {
          date,
          size: 'large',
          change: trays === 0 ? { kind: 'fill' } : { kind: 'add', trays },
          operationId: operationId(),
        },
      })),
  );
  const withoutFrom = (operation: PendingOperation): PendingOperation => {
    const id = operationId();
    switch (operation.kind) {
      case 'cooking.status':
        return { ...operation, tap: { ...operation.tap, from: undefined, operationId: id } };
      case 'packing.status':
        return { ...operation, tap: { ...operation.tap, from: undefined, operationId: id } };
      default:
        return operation;
    }
  };
  const moments = nightScript.slice(0, -3);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(moments.length - 1), tap), { maxLength: 40 }), (taps) => {
      const { night, until } = begin();
      moments.forEach(({ at: time }, index) => {
        until(time);
        for (const [when, operation] of taps)
          if (when === index) night.take(withoutFrom(operation));
      });
      until('07:30');
      expect(night.kitchen.boards().packing.counts.ready).toBe(demoNight.schools.length);
      expectLogAgrees(night);
    }),
    { numRuns: 20 },
  );
});
