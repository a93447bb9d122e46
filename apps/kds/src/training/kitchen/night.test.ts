import { wallClockInstant } from '@porsi/shared/calendar/wall-clock-instant';
import { freshnessAt } from '@porsi/shared/kds/eat-before';
import type { PendingOperation } from '@porsi/shared/kds/pending-operation';
import { replayOperations } from '@porsi/shared/kds/replay-operations';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { en } from '../../i18n/en';
import { id } from '../../i18n/id';
import { pursue, type Goal } from './colleague';
import { demoNight, dish, school } from './demo-night';
import { openNight, type Night } from './night';
import { nightScript } from './night-script';

const date = '2026-11-24';
const timezone = 'Asia/Jakarta';
const at = (time: string) => wallClockInstant(date, time, timezone);

/** A night that stands until it is told how late it is. */
function begin() {
  let time = at('00:30');
  const night = openNight({ date, timezone, now: () => time, traineeName: 'Anda' });
  night.advance();
  const until = (later: string) => {
    time = at(later);
    night.advance();
  };
  return { night, until };
}

const dishOf = ({ kitchen }: Night, id: number) =>
  kitchen.boards().cooking.dishes.find(({ menuItemId }) => menuItemId === id);
const schoolOf = ({ kitchen }: Night, id: number) =>
  kitchen.boards().packing.schools.find(({ schoolId }) => schoolId === id);
const countOf = ({ kitchen }: Night, id: number) =>
  kitchen.boards().floor.schools.find(({ schoolId }) => schoolId === id);
const unseen = ({ kitchen }: Night) =>
  kitchen.boards().floor.alerts.filter(({ acknowledged }) => acknowledged === null);

let made = 0;
const operationId = () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`;
const cook = (
  menuItemId: number,
  from: 'pending' | 'cooking' | 'ready',
  status: 'pending' | 'cooking' | 'ready',
): PendingOperation => ({
  kind: 'cooking.status',
  subject: '',
  date,
  menuItemId,
  tap: { from, status, operationId: operationId() },
});
const pack = (
  schoolId: number,
  from: 'pending' | 'packing' | 'ready',
  status: 'pending' | 'packing' | 'ready',
  reason?: string,
): PendingOperation => ({
  kind: 'packing.status',
  subject: '',
  schoolId,
  tap: { date, from, status, reason, operationId: operationId() },
});

/** The log says what the boards say. */
function expectLogAgrees({ kitchen }: Night): void {
  const { dishes, schools, counts } = replayOperations(kitchen.log());
  const { cooking, packing, floor } = kitchen.boards();
  for (const { menuItemId, status } of cooking.dishes)
    expect(dishes.get(menuItemId) ?? 'pending').toBe(status);
  for (const { schoolId, status } of packing.schools)
    expect(schools.get(schoolId) ?? 'pending').toBe(status);
  for (const { schoolId, countedSmall, countedLarge } of floor.schools)
    expect(counts.get(schoolId) ?? { small: 0, large: 0 }).toEqual({
      small: countedSmall,
      large: countedLarge,
    });
}

test('the script is in the order of its times, from 00:30 to 07:30, with every sentence twice', () => {
  const times = nightScript.map((moment) => moment.at);
  expect(times).toEqual([...times].sort());
  expect([times[0], times.at(-1)]).toEqual(['00:30', '07:30']);
  for (const { say } of nightScript) if (say) expect(say.id && say.en).toBeTruthy();
});

test('the buttons and signs that the sentences quote are called so on the screen', () => {
  const quoted = (text: string) => [...text.matchAll(/“([^”]+)”/g)].map((match) => match[1]);
  const wordsOf = (messages: object): string[] =>
    Object.values(messages).flatMap((value: string | object) =>
      typeof value === 'string' ? [value] : wordsOf(value),
    );
  for (const { say } of nightScript) {
    if (!say) continue;
    for (const label of quoted(say.id)) expect(wordsOf(id)).toContain(label);
    for (const label of quoted(say.en)) expect(wordsOf(en)).toContain(label);
  }
});

test('a trainee who does nothing sees the whole night: every dish cooked, every school packed', () => {
  const { night, until } = begin();
  const completed: number[] = [];
  night.kitchen.on('completed', ({ schools }) => completed.push(schools));
  for (const { at: time } of nightScript) until(time);
  const { cooking, packing } = night.kitchen.boards();
  expect(cooking.dishes.map(({ status }) => status)).toEqual(['ready', 'ready', 'ready']);
  expect(packing.counts).toEqual({ pending: 0, packing: 0, ready: demoNight.schools.length });
  expect(completed).toEqual([demoNight.schools.length]);
  expect(unseen(night)).toEqual([]);
  expect(night.state.getSnapshot()).toMatchObject({ wifi: true, refused: 0 });
  expect(night.nextWords()).toBeNull();
  expectLogAgrees(night);
});

test('skipping to the end at once plays the same night, at the times of the script', () => {
  const { night, until } = begin();
  until('07:30');
  expect(night.kitchen.boards().packing.counts.ready).toBe(demoNight.schools.length);
  expect(dishOf(night, dish.chicken)?.finishedAt).toBe(new Date(at('03:35')).toISOString());
});

test('the planner alerts the stove and the packers, and a dish is taken off while it cooks', () => {
  const { night, until } = begin();
  until('01:25');
  expect(unseen(night)).toMatchObject([
    { board: 'cooking', kind: 'changed', recipeName: 'Ayam kecap', by: { fullName: 'Bu Dewi' } },
  ]);
  until('01:50');
  expect(unseen(night)).toEqual([]);
  until('02:00');
  expect(unseen(night)).toMatchObject([{ kind: 'removed', recipeName: 'Bubur kacang hijau' }]);
  expect(dishOf(night, dish.porridge)).toBeUndefined();
  until('05:05');
  expect(unseen(night).find(({ board }) => board === 'packing')).toMatchObject({
    kind: 'changed',
    schoolName: 'SD Mawar 2',
    before: { portionsLarge: 40 },
    after: { portionsLarge: 46 },
  });
});

test('what the trainee acknowledges is signed with the trainee', () => {
  const { night, until } = begin();
  until('01:25');
  const alertIds = unseen(night).map(({ id }) => id);
  const tap = { date, alertIds, operationId: operationId() };
  expect(night.take({ kind: 'alerts.acknowledge', subject: '', tap })).toBeNull();
  expect(night.kitchen.boards().floor.alerts[0]?.acknowledged?.by.fullName).toBe('Anda');
});

test('one dish turns amber before the night ends, and none is too old', () => {
  const { night, until } = begin();
  until('07:30');
  const { cooking, floor } = night.kitchen.boards();
  const marks = cooking.dishes.map(({ finishedAt }) =>
    freshnessAt(at('07:30'), Date.parse(finishedAt ?? ''), floor.safeHours),
  );
  expect(marks).toEqual(['soon', 'fresh', 'fresh']);
});

test('a count that differs needs a reason', () => {
  const { night, until } = begin();
  until('05:30');
  const id = school.junior1;
  expect(night.take(pack(id, 'packing', 'ready'))).toBe('COUNT_DIFFERS');
  expect(night.take(pack(id, 'packing', 'ready', 'Nampan rusak'))).toBeNull();
  expect(countOf(night, id)).toMatchObject({ countedLarge: 94, reason: 'Nampan rusak' });
});

test('a colleague wins the race: the late tap is refused and the board shows how it is', () => {
  const { night, until } = begin();
  until('05:55');
  expect(night.take(pack(school.senior1, 'pending', 'packing'))).toBe('INVALID_TRANSITION');
  expect(schoolOf(night, school.senior1)?.status).toBe('ready');
  expect(night.state.getSnapshot().refused).toBe(1);
});

test('no school is finished before its dishes are cooked', () => {
  const { night } = begin();
  night.take(pack(school.melati, 'pending', 'packing'));
  expect(night.take(pack(school.melati, 'packing', 'ready'))).toBe('DISHES_NOT_READY');
});

test('a tap that is sent twice counts once', () => {
  const { night } = begin();
  const tap = { date, size: 'large', change: { kind: 'add', trays: 10 } } as const;
  const count: PendingOperation = {
    kind: 'packing.count',
    subject: '',
    schoolId: school.melati,
    tap: { ...tap, operationId: operationId() },
  };
  night.take(count);
  night.take(count);
  expect(countOf(night, school.melati)?.countedLarge).toBe(10);
  const undo = { ...tap, change: { kind: 'undo', undoes: count.tap.operationId } } as const;
  night.take({ ...count, tap: { ...undo, operationId: operationId() } });
  expect(countOf(night, school.melati)?.countedLarge).toBe(0);
  expectLogAgrees(night);
});

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
    fc.property(fc.array(fc.tuple(fc.nat(moments.length - 1), tap), { maxLength: 60 }), (taps) => {
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
    { numRuns: 30 },
  );
});
