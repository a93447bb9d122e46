import { plannedDay, type PlannedDay } from '@porsi/db/testing/scenarios';
import { HistoryEntry } from '@porsi/shared/history/history-entry';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiCaller } from '../../testing/api-caller.js';
import { bodyOf, inputOf } from '../../testing/menu-item-caller.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { aNumber } from '../../testing/matchers.js';

let api: TestApi;
let day: PlannedDay;
let planner: ApiCaller;

beforeAll(async () => {
  api = await startTestApi();
  day = await plannedDay(api.database.dataSource);
  planner = await api.as('ahli_gizi');
});
afterAll(() => api.close());

async function history(query: string): Promise<HistoryEntry[]> {
  const answer = await planner.get(`/api/history?${query}`);
  expect(answer.status).toBe(200);
  return bodyOf<{ items: unknown[] }>(answer).items.map((entry) =>
    HistoryEntry.strict().parse(entry),
  );
}

test('an edit is kept with who, when, from where, and what differs', async () => {
  const changes = {
    totalPortions: 510,
    allocations: [
      { schoolId: day.sd, portionsSmall: 90, portionsLarge: 90 },
      { schoolId: day.smp, portionsSmall: 0, portionsLarge: 130 },
      { schoolId: day.sma, portionsSmall: 0, portionsLarge: 200 },
    ],
  };
  await planner.put(`/api/menu-items/${day.item}`, { version: 1, ...inputOf(day, changes) });
  const [entry, ...older] = await history(`menuItemId=${day.item}`);
  expect(older).toEqual([]);
  expect(entry).toMatchObject({
    user: { id: aNumber, fullName: 'ahli_gizi' },
    address: '127.0.0.1',
    action: 'menu-item.update',
    date: day.date,
    menuItemId: day.item,
    recipeName: 'Nasi ayam kecap',
    schoolId: null,
    old: {
      totalPortions: 500,
      allocations: [{ schoolId: day.sd, portionsSmall: 80, portionsLarge: 90 }],
    },
    new: {
      totalPortions: 510,
      allocations: [{ schoolId: day.sd, portionsSmall: 90, portionsLarge: 90 }],
    },
  });
});

test('a moved dish is found under the day it left and the day it came to', async () => {
  const left = await plannedDay(api.database.dataSource, '2026-12-02');
  const date = '2026-12-09';
  await planner.put(`/api/menu-items/${left.item}`, { version: 1, ...inputOf(left, { date }) });
  const [moved] = await history(`menuItemId=${left.item}`);
  expect(moved).toMatchObject({ date, old: { date: left.date }, new: { date } });
  for (const day of [left.date, date]) expect(await history(`date=${day}`)).toContainEqual(moved);
  expect(await history('date=2026-12-05')).toEqual([]);
});

test('a dish’s history outlives it', async () => {
  await planner.delete(`/api/menu-items/${day.item}`);
  const entries = await history(`menuItemId=${day.item}`);
  expect(entries.map(({ action }) => action)).toEqual(['menu-item.delete', 'menu-item.update']);
  expect(entries[0]).toMatchObject({ old: { totalPortions: 510 }, new: null });
  expect(entries.map(({ recipeName }) => recipeName)).toEqual(Array(2).fill('Nasi ayam kecap'));
  expect(await history(`date=${day.date}`)).toEqual(entries);
  expect(await history('date=2020-01-01')).toEqual([]);
});

test('is the head’s and the nutritionist’s', async () => {
  expect((await (await api.as('kepala_sppg')).get('/api/history')).status).toBe(200);
  expect((await (await api.as('chef')).get('/api/history')).status).toBe(403);
  expect((await planner.get('/api/history?date=2026-02-30&menuItemId=x')).status).toBe(422);
});
