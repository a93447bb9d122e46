import { randomUUID } from 'node:crypto';
import { plannedDay, type PlannedDay } from '@porsi/db/testing/scenarios';
import type { ListOf } from '@porsi/shared/http/page';
import type { BoardAlert } from '@porsi/shared/kds/board-alert';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ApiCaller } from '../../testing/api-caller.js';
import { logOf, openFloor } from '../../testing/floor-caller.js';
import { tapDish, tapSchool } from '../../testing/kitchen-taps.js';
import { anInstant } from '../../testing/matchers.js';
import { bodyOf, editItem } from '../../testing/menu-item-caller.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;
let day: PlannedDay;
let head: ApiCaller;
let planner: ApiCaller;

const acknowledge = (by: ApiCaller, alertIds: number[], changes: object = {}) =>
  by.post('/api/kds/alerts/acknowledge', {
    date: day.date,
    alertIds,
    operationId: randomUUID(),
    ...changes,
  });

let cooking: number;
let packing: number;

beforeEach(async () => {
  api = await startTestApi();
  day = await plannedDay(api.database.dataSource);
  head = await api.as('kepala_sppg');
  planner = await api.as('ahli_gizi');
  await tapDish(head, day.item, 'cooking');
  await tapSchool(head, day.smp, day.date, 'packing');
  const allocations = [
    { schoolId: day.sd, portionsSmall: 80, portionsLarge: 102 },
    { schoolId: day.smp, portionsSmall: 0, portionsLarge: 120 },
  ];
  await editItem(planner, day, { totalPortions: 302, allocations });
  const { alerts: both } = await openFloor(head, day.date);
  [cooking = 0, packing = 0] = both.map(({ id }) => id);
});
afterEach(() => api.close());

test('says who and when; the first one stays', async () => {
  const cook = await api.as('chef');
  const answer = await acknowledge(cook, [cooking], { initials: 'as' });
  expect(answer.status).toBe(200);
  const seen = { at: anInstant, by: { fullName: 'chef' }, initials: 'AS' };
  expect(answer.body).toMatchObject({ items: [{ id: cooking, acknowledged: seen }], total: 1 });
  const again = bodyOf<ListOf<BoardAlert>>(await acknowledge(head, [cooking, packing]));
  expect(again).toMatchObject({
    items: [
      { id: cooking, acknowledged: seen },
      { id: packing, acknowledged: { by: { fullName: 'kepala_sppg' }, initials: null } },
    ],
    total: 2,
  });
  expect((await openFloor(planner, day.date)).alerts).toEqual(again.items);
  const effects = (await logOf(head, day.date))
    .filter(({ kind }) => kind === 'alerts.acknowledge')
    .map(({ effect }) => effect);
  expect(effects).toEqual([{ alertIds: [cooking] }, { alertIds: [packing] }]);
});

test('a repeat is harmless and moves no board', async () => {
  const operationId = randomUUID();
  const first = await acknowledge(head, [cooking], { operationId });
  const { revision } = await openFloor(head, day.date);
  expect((await acknowledge(head, [cooking], { operationId })).body).toEqual(first.body);
  await acknowledge(head, [cooking]);
  expect((await openFloor(head, day.date)).revision).toBe(revision);
  const history = await planner.get(`/api/history?date=${day.date}`);
  const { items } = bodyOf<ListOf<{ action: string; new: unknown }>>(history);
  expect(items.filter(({ action }) => action === 'alerts.acknowledge')).toMatchObject([
    { new: { changesSeen: 1 } },
  ]);
});

test('cooks answer for the cooking board, packers for the packing board', async () => {
  const [cook, packer] = [await api.as('chef'), await api.as('packing')];
  expect((await acknowledge(cook, [packing])).status).toBe(403);
  expect((await acknowledge(cook, [cooking, packing])).status).toBe(403);
  expect((await acknowledge(packer, [cooking])).status).toBe(403);
  expect((await acknowledge(planner, [cooking])).status).toBe(403);
  const { alerts: both } = await openFloor(head, day.date);
  expect(both.map(({ acknowledged }) => acknowledged)).toEqual([null, null]);
  expect((await acknowledge(packer, [packing])).status).toBe(200);
});

test('an alert of another day, or none at all, is not found', async () => {
  expect((await acknowledge(head, [cooking, 999_999])).status).toBe(404);
  expect((await acknowledge(head, [cooking], { date: '2026-11-25' })).status).toBe(404);
  expect((await acknowledge(head, [])).status).toBe(422);
});
