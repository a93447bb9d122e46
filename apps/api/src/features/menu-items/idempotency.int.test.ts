import { plannedDay, type PlannedDay } from '@porsi/db/testing/scenarios';
import type { MenuItem } from '@porsi/shared/menu-items/menu-item';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiCaller } from '../../testing/api-caller.js';
import { bodyOf, inputOf, issuesOf } from '../../testing/menu-item-caller.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;
let day: PlannedDay;
let planner: ApiCaller;

beforeAll(async () => {
  api = await startTestApi();
  day = await plannedDay(api.database.dataSource);
  planner = await api.as('ahli_gizi');
});
afterAll(() => api.close());

const create = (key: string, body: unknown = inputOf(day), by = planner) =>
  by.post('/api/menu-items', body, { headers: { 'idempotency-key': key } });

async function stored(): Promise<number> {
  const [row] = await api.database.dataSource.query<{ count: number }[]>(
    'SELECT count(*) FROM menu_items',
  );
  return row?.count ?? NaN;
}

test('a repeat answers the first result and stores nothing, also when it has changed since', async () => {
  const first = await create('again');
  const { id } = bodyOf<MenuItem>(first);
  const count = await stored();
  await planner.delete(`/api/menu-items/${id}`);
  const repeat = await create('again');
  expect(repeat.status).toBe(201);
  expect(repeat.body).toEqual(first.body);
  expect(await stored()).toBe(count - 1);
});

test('repeats at the same time wait and get the first result', async () => {
  const count = await stored();
  const answers = await Promise.all(Array.from({ length: 5 }, () => create('at once')));
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
  expect(new Set(answers.map((answer) => bodyOf<MenuItem>(answer).id)).size).toBe(1);
  expect(await stored()).toBe(count + 1);
});

test('the same key with another body is refused', async () => {
  await create('other body');
  const answer = await create('other body', inputOf(day, { totalPortions: 501 }));
  expect(answer.status).toBe(422);
  expect(issuesOf(answer)).toEqual(['KEY_REUSED Idempotency-Key']);
});

test('a refused request is not remembered', async () => {
  const wrong = inputOf(day, { totalPortions: 501 });
  expect((await create('refused', wrong)).status).toBe(422);
  expect((await create('refused')).status).toBe(201);
});

test('a key counts for its user and for 24 hours', async () => {
  const mine = bodyOf<MenuItem>(await create('shared'));
  const hers = bodyOf<MenuItem>(await create('shared', inputOf(day), await api.as('kepala_sppg')));
  expect(hers.id).not.toBe(mine.id);
  await api.database.dataSource.query(
    `UPDATE idempotency_keys SET created_at = now() - interval '25 hours'`,
  );
  const later = bodyOf<MenuItem>(
    await create(
      'shared',
      inputOf(day, {
        totalPortions: 200,
        allocations: [{ schoolId: day.sma, portionsSmall: 0, portionsLarge: 200 }],
      }),
    ),
  );
  expect(later).toMatchObject({ totalPortions: 200 });
});

test('a key that is too long is refused', async () => {
  expect(issuesOf(await create('k'.repeat(256)))).toEqual(['TEXT_TOO_LONG Idempotency-Key']);
});
