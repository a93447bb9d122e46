import { freshnessAt } from '@porsi/shared/kds/eat-before';
import type { PendingOperation } from '@porsi/shared/kds/pending-operation';
import { expect, test } from 'vitest';
import { en } from '../../i18n/en';
import { id } from '../../i18n/id';
import { demoNight, dish, school } from './demo-night';
import { nightScript } from './night-script';
import {
  at,
  begin,
  countOf,
  date,
  dishOf,
  expectLogAgrees,
  operationId,
  pack,
  schoolOf,
  unseen,
} from './night-under-test';

test('the script is in the order of its times, from 00:30 to 07:30, with every sentence twice', () => {
  const times = nightScript.map((moment) => moment.at);
  expect(times).toEqual([...times].sort());
  expect([times[0], times.at(-1)]).toEqual(['00:30', '07:30']);
  const said = nightScript.flatMap(({ say }) => say ?? []);
  expect(said.filter((say) => !say.id || !say.en)).toEqual([]);
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
  for (const { at: time } of nightScript) until(time);
  const { cooking, packing } = night.kitchen.boards();
  expect(cooking.dishes.map(({ status }) => status)).toEqual(['ready', 'ready', 'ready']);
  expect(packing.counts).toEqual({ pending: 0, packing: 0, ready: demoNight.schools.length });
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
