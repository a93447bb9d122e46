import { plannedDay, type PlannedDay } from '@porsi/db/testing/scenarios';
import { MenuPlan } from '@porsi/shared/menu-plans/menu-plan';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiCaller } from '../../testing/api-caller.js';
import { bodyOf, inputOf } from '../../testing/menu-item-caller.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { anInstant } from '../../testing/matchers.js';

let api: TestApi;
let day: PlannedDay;
let head: ApiCaller;

beforeAll(async () => {
  api = await startTestApi();
  day = await plannedDay(api.database.dataSource, '2026-11-24', 'draft');
  head = await api.as('kepala_sppg');
});
afterAll(() => api.close());

const dishes = async () =>
  bodyOf<{ dishes: object[] }>(await head.get(`/api/kds/cooking?date=${day.date}`)).dishes;

test('a plan is found by every day of its week', async () => {
  for (const week of ['2026-11-23', '2026-11-26', '2026-11-29']) {
    const answer = await head.get(`/api/menu-plans?week=${week}`);
    expect(answer.status).toBe(200);
    expect(MenuPlan.strict().parse(answer.body)).toMatchObject({
      id: day.plan,
      weekStart: '2026-11-23',
      status: 'draft',
      approvedAt: null,
      items: [{ id: day.item }],
    });
  }
  for (const week of ['2026-11-22', '2026-11-30'])
    expect((await head.get(`/api/menu-plans?week=${week}`)).status).toBe(404);
  for (const query of ['', '?week=x', '?week=2026-02-30'])
    expect((await head.get(`/api/menu-plans${query}`)).status).toBe(422);
});

test('the head approves and reopens, the nutritionist reads', async () => {
  const planner = await api.as('ahli_gizi');
  expect((await planner.post(`/api/menu-plans/${day.plan}/approve`)).status).toBe(403);
  expect((await planner.get('/api/menu-plans?week=2026-11-24')).status).toBe(200);
  expect((await (await api.as('chef')).get('/api/menu-plans?week=2026-11-24')).status).toBe(403);
  expect((await head.post('/api/menu-plans/999999/approve')).status).toBe(404);
});

test('approved weeks are shown; to approve again changes nothing; reopened ones are hidden', async () => {
  expect(await dishes()).toEqual([]);
  const approved = await head.post(`/api/menu-plans/${day.plan}/approve`);
  expect(approved.status).toBe(200);
  expect(approved.body).toMatchObject({ status: 'approved', approvedAt: anInstant });
  expect(await dishes()).toHaveLength(1);
  const again = await head.post(`/api/menu-plans/${day.plan}/approve`);
  expect(again.body).toEqual(approved.body);
  const reopened = await head.post(`/api/menu-plans/${day.plan}/reopen`);
  expect(reopened.body).toMatchObject({ status: 'draft', approvedAt: null });
  expect(await dishes()).toEqual([]);
  const history = await head.get('/api/history?date=2026-11-23');
  expect(
    bodyOf<{ items: { action: string }[] }>(history).items.map(({ action }) => action),
  ).toEqual(['menu-plan.reopen', 'menu-plan.approve']);
});

test('a reopened week keeps the progress of the kitchen', async () => {
  await head.post(`/api/menu-plans/${day.plan}/approve`);
  await head.put(`/api/kds/cooking/${day.item}/status`, {
    status: 'cooking',
    operationId: crypto.randomUUID(),
  });
  const before = await dishes();
  await head.post(`/api/menu-plans/${day.plan}/reopen`);
  await head.post(`/api/menu-plans/${day.plan}/approve`);
  expect(await dishes()).toEqual(before);
  expect(before).toMatchObject([{ status: 'cooking' }]);
});

test('a dish that is planned while its week is approved is on the board, and the board’s tag knows', async () => {
  await head.post(`/api/menu-plans/${day.plan}/reopen`);
  await Promise.all([
    head.post(`/api/menu-plans/${day.plan}/approve`),
    ...Array.from({ length: 4 }, () => head.post('/api/menu-items', inputOf(day))),
  ]);
  const before = await head.get(`/api/kds/cooking?date=${day.date}`);
  expect(bodyOf<{ dishes: object[] }>(before).dishes).toHaveLength(5);
  await head.post('/api/menu-items', inputOf(day));
  const after = await head.get(`/api/kds/cooking?date=${day.date}`, {
    headers: { 'if-none-match': before.headers.get('etag') ?? '' },
  });
  expect(after.status).toBe(200);
});

test('an edit of an approved week leaves it approved', async () => {
  const plan = bodyOf<MenuPlan>(await head.get(`/api/menu-plans?week=${day.date}`));
  expect(plan.status).toBe('approved');
});
