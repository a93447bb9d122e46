import { plannedDay, type PlannedDay } from '@porsi/db/testing/scenarios';
import type { MenuItem } from '@porsi/shared/menu-items/menu-item';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiCaller } from '../../testing/api-caller.js';
import { bodyOf, inputOf, issuesOf, openItem } from '../../testing/menu-item-caller.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;
let day: PlannedDay;
let planner: ApiCaller;

beforeAll(async () => {
  api = await startTestApi({ env: { featurePortionSize: false } });
  day = await plannedDay(api.database.dataSource);
  planner = await api.as('ahli_gizi');
});
afterAll(() => api.close());

function sizes(small: number, large: number) {
  return {
    totalPortions: small + large,
    allocations: [{ schoolId: day.sd, portionsSmall: small, portionsLarge: large }],
  };
}

test('every school is large, and small rows that are stored stay visible', async () => {
  const item = await openItem(planner, day.item);
  expect(item.portionsSmall).toBe(80);
  expect(item.allocations.map((entry) => entry.portionSizeType)).toEqual([
    'large',
    'large',
    'large',
  ]);
  const board = await planner.get(`/api/kds/cooking?date=${day.date}`);
  expect(board.text).not.toContain('mixed');
  expect(board.body).toMatchObject({ dishes: [{ portionsSmall: 80 }] });
});

test('small is refused in a new item', async () => {
  const answer = await planner.post('/api/menu-items', inputOf(day, sizes(1, 10)));
  expect(issuesOf(answer)).toEqual(['SMALL_NOT_ALLOWED allocations.0.portionsSmall']);
});

test('small that is stored may shrink and stay, but not grow', async () => {
  const save = async (small: number) => {
    const { version } = await openItem(planner, day.item);
    return planner.put(`/api/menu-items/${day.item}`, {
      version,
      ...inputOf(day, sizes(small, 10)),
    });
  };
  expect(issuesOf(await save(81))).toEqual(['SMALL_NOT_ALLOWED allocations.0.portionsSmall']);
  expect(bodyOf<MenuItem>(await save(80)).portionsSmall).toBe(80);
  expect(bodyOf<MenuItem>(await save(30)).portionsSmall).toBe(30);
  expect((await save(31)).status).toBe(422);
});
