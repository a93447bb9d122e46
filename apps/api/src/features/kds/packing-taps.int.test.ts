import { randomUUID } from 'node:crypto';
import { plannedDay, type PlannedDay } from '@porsi/db/testing/scenarios';
import type { MenuItem } from '@porsi/shared/menu-items/menu-item';
import { PackingSchool, type PackingBoard } from '@porsi/shared/kds/packing-board';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ApiCaller } from '../../testing/api-caller.js';
import { cookDish, packSchool, tapDish, tapSchool } from '../../testing/kitchen-taps.js';
import { bodyOf, inputOf, openItem } from '../../testing/menu-item-caller.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { anInstant, withMembers } from '../../testing/matchers.js';

let api: TestApi;
let day: PlannedDay;
let head: ApiCaller;

beforeEach(async () => {
  api = await startTestApi();
  day = await plannedDay(api.database.dataSource);
  head = await api.as('kepala_sppg');
});
afterEach(() => api.close());

async function board(): Promise<PackingBoard> {
  return bodyOf<PackingBoard>(await head.get(`/api/kds/packing?date=${day.date}`));
}

async function statusOf(schoolId: number): Promise<string | undefined> {
  return (await board()).schools.find((school) => school.schoolId === schoolId)?.status;
}

test('a school is ready only when all of its dishes are', async () => {
  expect(await tapSchool(head, day.sd, day.date, 'ready')).toMatchObject({
    status: 409,
    body: { code: 'INVALID_TRANSITION' },
  });
  const packing = PackingSchool.strict().parse(
    (await tapSchool(head, day.sd, day.date, 'packing')).body,
  );
  expect(packing).toMatchObject({ status: 'packing', startedAt: anInstant, finishedAt: null });
  const operationId = randomUUID();
  expect(await tapSchool(head, day.sd, day.date, 'ready', operationId)).toMatchObject({
    status: 409,
    body: { code: 'DISHES_NOT_READY' },
  });
  await cookDish(head, day.item);
  const ready = await tapSchool(head, day.sd, day.date, 'ready', operationId);
  expect(ready.body).toMatchObject({
    status: 'ready',
    startedAt: packing.startedAt,
    finishedAt: anInstant,
  });
  expect((await board()).schools).toContainEqual(ready.body);
  expect((await board()).counts).toEqual({ pending: 2, packing: 0, ready: 1 });
  expect((await tapSchool(head, day.sd, day.date, 'packing')).body).toEqual({
    ...packing,
    dishes: bodyOf<PackingSchool>(ready).dishes,
  });
});

test('a repeat, another body and the status that holds', async () => {
  const operationId = randomUUID();
  const answers = await Promise.all(
    [1, 2, 3].map(() => tapSchool(head, day.sd, day.date, 'packing', operationId)),
  );
  for (const answer of answers)
    expect([answer.status, answer.body]).toEqual([200, answers[0]?.body]);
  expect((await tapSchool(head, day.sma, day.date, 'packing', operationId)).body).toMatchObject({
    code: 'OPERATION_REUSED',
  });
  expect((await tapSchool(head, day.sd, '2026-11-25', 'packing', operationId)).body).toMatchObject({
    code: 'OPERATION_REUSED',
  });
  expect((await tapDish(head, day.item, 'cooking', operationId)).body).toMatchObject({
    code: 'OPERATION_REUSED',
  });
  const { revision } = await board();
  expect((await tapSchool(head, day.sd, day.date, 'packing')).status).toBe(200);
  expect((await board()).revision).toBe(revision);
});

test('a school with nothing that day, of a draft week, or unknown is not found', async () => {
  for (const [school, date] of [
    [day.sd, '2026-11-25'],
    [999_999, day.date],
  ] as const) {
    expect((await tapSchool(head, school, date, 'packing')).status).toBe(404);
  }
  await head.post(`/api/menu-plans/${day.plan}/reopen`);
  expect((await tapSchool(head, day.sd, day.date, 'packing')).status).toBe(404);
});

test('packers and the head may, others not', async () => {
  expect((await tapSchool(await api.as('packing'), day.sd, day.date, 'packing')).status).toBe(200);
  for (const role of ['ahli_gizi', 'chef', 'pemilik'] as const) {
    expect((await tapSchool(await api.as(role), day.sd, day.date, 'pending')).status).toBe(403);
  }
});

test('an edit that adds portions takes a packed school back, one that takes some away does not', async () => {
  await cookDish(head, day.item);
  for (const school of [day.sd, day.smp, day.sma]) await packSchool(head, school, day.date);
  const { version } = await openItem(head, day.item);
  const { revision } = await board();
  const allocations = [
    { schoolId: day.sd, portionsSmall: 90, portionsLarge: 80 },
    { schoolId: day.smp, portionsSmall: 0, portionsLarge: 130 },
    { schoolId: day.sma, portionsSmall: 0, portionsLarge: 100 },
  ];
  await head.put(`/api/menu-items/${day.item}`, {
    version,
    ...inputOf(day, { totalPortions: 400, allocations }),
  });
  expect(await Promise.all([day.sd, day.smp, day.sma].map(statusOf))).toEqual([
    'packing',
    'ready',
    'ready',
  ]);
  expect((await board()).revision).toBe(revision + 1);
  const entries = bodyOf<{ items: object[] }>(
    await head.get(`/api/history?date=${day.date}&pageSize=2`),
  ).items;
  expect(entries).toContainEqual(
    withMembers({
      action: 'packing.status',
      schoolId: day.sd,
      old: { status: 'ready' },
      new: { status: 'packing' },
    }),
  );
});

test('a new dish takes the packed schools that get it back, and so does one that moves here', async () => {
  await cookDish(head, day.item);
  for (const school of [day.sd, day.smp, day.sma]) await packSchool(head, school, day.date);
  const forSma = {
    totalPortions: 10,
    allocations: [{ schoolId: day.sma, portionsSmall: 0, portionsLarge: 10 }],
  };
  await head.post('/api/menu-items', inputOf(day, forSma));
  expect(await Promise.all([day.sd, day.smp, day.sma].map(statusOf))).toEqual([
    'ready',
    'ready',
    'packing',
  ]);
  const forSmp = {
    totalPortions: 10,
    allocations: [{ schoolId: day.smp, portionsSmall: 0, portionsLarge: 10 }],
  };
  const elsewhere = bodyOf<MenuItem>(
    await head.post('/api/menu-items', inputOf(day, { ...forSmp, date: '2026-11-26' })),
  );
  await cookDish(head, elsewhere.id);
  await head.put(`/api/menu-items/${elsewhere.id}`, { version: 1, ...inputOf(day, forSmp) });
  expect(await Promise.all([day.sd, day.smp].map(statusOf))).toEqual(['ready', 'packing']);
  const cooking = bodyOf<{ dishes: object[] }>(await head.get(`/api/kds/cooking?date=${day.date}`));
  expect(cooking.dishes).toContainEqual(
    withMembers({ menuItemId: elsewhere.id, status: 'pending' }),
  );
});
