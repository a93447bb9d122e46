import { randomUUID } from 'node:crypto';
import { makeMenuItem, makeMenuPlan } from '@porsi/db/testing/builders';
import { plannedDay, type PlannedDay } from '@porsi/db/testing/scenarios';
import { CookingDish, type CookingBoard } from '@porsi/shared/kds/cooking-board';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ApiCaller } from '../../testing/api-caller.js';
import { cookDish, packSchool, tapDish } from '../../testing/kitchen-taps.js';
import { bodyOf } from '../../testing/menu-item-caller.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { anInstant, withMembers } from '../../testing/matchers.js';

let api: TestApi;
let day: PlannedDay;
let head: ApiCaller;
let dish: number;

beforeAll(async () => {
  api = await startTestApi();
  day = await plannedDay(api.database.dataSource);
  head = await api.as('kepala_sppg');
});
afterAll(() => api.close());

beforeEach(async () => {
  const rows = [{ schoolId: day.sma, portionSize: 'large' as const, portions: 10 }];
  dish = await makeMenuItem(api.database.dataSource, {
    menuPlanId: day.plan,
    date: day.date,
    recipeId: day.recipe,
    rows,
  });
});

async function board(): Promise<CookingBoard> {
  return bodyOf<CookingBoard>(await head.get(`/api/kds/cooking?date=${day.date}`));
}

async function history(): Promise<{ old: unknown; new: unknown }[]> {
  const answer = await head.get(`/api/history?menuItemId=${dish}`);
  return bodyOf<{ items: { old: unknown; new: unknown }[] }>(answer).items.map((entry) => ({
    old: entry.old,
    new: entry.new,
  }));
}

test('forward and back, a step at a time, with its times', async () => {
  const started = CookingDish.strict().parse((await tapDish(head, dish, 'cooking')).body);
  expect(started).toMatchObject({ status: 'cooking', startedAt: anInstant, finishedAt: null });
  const ready = CookingDish.parse((await tapDish(head, dish, 'ready')).body);
  expect(ready).toMatchObject({
    status: 'ready',
    startedAt: started.startedAt,
    finishedAt: anInstant,
  });
  expect((await board()).dishes).toContainEqual(ready);
  expect((await tapDish(head, dish, 'cooking')).body).toEqual(started);
  expect((await tapDish(head, dish, 'pending')).body).toMatchObject({
    status: 'pending',
    startedAt: null,
    finishedAt: null,
  });
  expect(await history()).toEqual([
    { old: { status: 'cooking' }, new: { status: 'pending' } },
    { old: { status: 'ready' }, new: { status: 'cooking' } },
    { old: { status: 'cooking' }, new: { status: 'ready' } },
    { old: { status: 'pending' }, new: { status: 'cooking' } },
  ]);
});

test('a skipped step is refused, and the refusal is not remembered', async () => {
  const operationId = randomUUID();
  expect(await tapDish(head, dish, 'ready', operationId)).toMatchObject({
    status: 409,
    body: { code: 'INVALID_TRANSITION' },
  });
  await tapDish(head, dish, 'cooking');
  expect((await tapDish(head, dish, 'ready', operationId)).status).toBe(200);
  expect(await tapDish(head, dish, 'pending')).toMatchObject({
    status: 409,
    body: { code: 'INVALID_TRANSITION' },
  });
});

test('a repeat gets the same answer and has no effect, also after others moved on', async () => {
  const operationId = randomUUID();
  const first = await tapDish(head, dish, 'cooking', operationId);
  await tapDish(head, dish, 'pending');
  const { revision } = await board();
  const repeat = await tapDish(head, dish, 'cooking', operationId.toUpperCase());
  expect([repeat.status, repeat.body]).toEqual([200, first.body]);
  expect((await board()).revision).toBe(revision);
});

test('repeats at the same time have one effect', async () => {
  const operationId = randomUUID();
  const { revision } = await board();
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => tapDish(head, dish, 'cooking', operationId)),
  );
  for (const answer of answers)
    expect([answer.status, answer.body]).toEqual([200, answers[0]?.body]);
  expect((await board()).revision).toBe(revision + 1);
  expect(await history()).toHaveLength(1);
});

test('one operationId is one request', async () => {
  const operationId = randomUUID();
  await tapDish(head, dish, 'cooking', operationId);
  const others = [
    tapDish(head, dish, 'ready', operationId),
    tapDish(head, day.item, 'cooking', operationId),
  ];
  for (const other of await Promise.all(others))
    expect(other).toMatchObject({ status: 409, body: { code: 'OPERATION_REUSED' } });
});

test('different taps at the same time: each one step, none lost', async () => {
  const answers = await Promise.all([
    tapDish(head, dish, 'cooking'),
    tapDish(head, dish, 'cooking'),
    tapDish(head, dish, 'cooking'),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await history()).toHaveLength(1);
});

test('the status that holds already is a success without effect', async () => {
  const { revision } = await board();
  expect((await tapDish(head, dish, 'pending')).status).toBe(200);
  expect((await board()).revision).toBe(revision);
  expect(await history()).toEqual([]);
});

test('a dish that goes back takes its packed schools back', async () => {
  await api.database.dataSource.query('DELETE FROM menu_items WHERE id NOT IN ($1, $2)', [
    dish,
    day.item,
  ]);
  await cookDish(head, dish);
  await cookDish(head, day.item);
  for (const school of [day.sma, day.smp]) await packSchool(head, school, day.date);
  const { revision } = await board();
  await tapDish(head, dish, 'cooking');
  const packing = bodyOf<{
    schools: {
      schoolId: number;
      status: string;
      startedAt: string | null;
      finishedAt: string | null;
    }[];
    revision: number;
  }>(await head.get(`/api/kds/packing?date=${day.date}`));
  expect(packing.schools.find(({ schoolId }) => schoolId === day.sma)).toMatchObject({
    status: 'packing',
    startedAt: anInstant,
    finishedAt: null,
  });
  expect(packing.schools.find(({ schoolId }) => schoolId === day.smp)).toMatchObject({
    status: 'ready',
  });
  expect(packing.revision).toBe(revision + 1);
  const changes = bodyOf<{ items: object[] }>(
    await head.get(`/api/history?date=${day.date}&pageSize=2`),
  ).items;
  expect(changes).toContainEqual(
    withMembers({
      action: 'packing.status',
      schoolId: day.sma,
      old: { status: 'ready' },
      new: { status: 'packing' },
    }),
  );
});

test('a dish of a draft week, and none at all, are not found', async () => {
  const db = api.database.dataSource;
  const date = '2027-01-05';
  const rows = [{ schoolId: day.sma, portionSize: 'large' as const, portions: 10 }];
  const draft = await makeMenuItem(db, {
    menuPlanId: await makeMenuPlan(db, date, 'draft'),
    date,
    recipeId: day.recipe,
    rows,
  });
  for (const id of [draft, 999_999]) expect((await tapDish(head, id, 'cooking')).status).toBe(404);
});

test('cooks and the head may, others not; a bad body is refused', async () => {
  expect((await tapDish(await api.as('chef'), dish, 'cooking')).status).toBe(200);
  for (const role of ['ahli_gizi', 'packing', 'pemilik'] as const)
    expect((await tapDish(await api.as(role), dish, 'ready')).status).toBe(403);
  for (const body of [
    {},
    { status: 'done', operationId: randomUUID() },
    { status: 'ready', operationId: '1' },
    [],
  ]) {
    expect((await head.put(`/api/kds/cooking/${dish}/status`, body)).status).toBe(422);
  }
});
