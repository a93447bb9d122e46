import { makeRecipe, makeSchool } from '@porsi/db/testing/builders';
import { plannedDay, type PlannedDay } from '@porsi/db/testing/scenarios';
import type { MenuItem } from '@porsi/shared/menu-items/menu-item';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ApiCaller } from '../../testing/api-caller.js';
import { bodyOf, inputOf, issuesOf, openItem } from '../../testing/menu-item-caller.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { sorted, withEntries, withMembers } from '../../testing/matchers.js';

let api: TestApi;
let day: PlannedDay;
let planner: ApiCaller;
let item: MenuItem;

beforeAll(async () => {
  api = await startTestApi();
  day = await plannedDay(api.database.dataSource);
  planner = await api.as('ahli_gizi');
});
afterAll(() => api.close());

beforeEach(async () => {
  item = bodyOf<MenuItem>(await planner.post('/api/menu-items', inputOf(day)));
});

interface StoredRow {
  id: number;
  school_id: number;
  portion_size: string;
  portions: number;
  date: string;
  created_at: Date;
}

function rows(id = item.id): Promise<StoredRow[]> {
  return api.database.dataSource.query(
    'SELECT id, school_id, portion_size, portions, date, created_at FROM menu_item_school_allocations WHERE menu_item_id = $1 ORDER BY id',
    [id],
  );
}

function save(changes: Parameters<typeof inputOf>[1] & { version?: number } = {}) {
  return planner.put(`/api/menu-items/${item.id}`, {
    version: item.version,
    ...inputOf(day, changes),
  });
}

test('only the rows that differ are changed', async () => {
  const before = await rows();
  const answer = await save({
    totalPortions: 500,
    allocations: [
      { schoolId: day.sd, portionsSmall: 0, portionsLarge: 170 },
      { schoolId: day.smp, portionsSmall: 0, portionsLarge: 130 },
      { schoolId: day.sma, portionsSmall: 0, portionsLarge: 200 },
    ],
  });
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual(await openItem(planner, item.id));
  expect(answer.body).toMatchObject({ version: 2, portionsSmall: 0, portionsLarge: 500 });
  const [, large, ...others] = before;
  expect(await rows()).toEqual([{ ...large, portions: 170 }, ...others]);
});

test('a save of what is there already changes nothing, not even the version', async () => {
  const before = await rows();
  const revision = () =>
    api.database.dataSource.query<object[]>(
      'SELECT revision FROM board_revisions WHERE date = $1',
      [day.date],
    );
  const then = await revision();
  const answer = await save();
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual(item);
  expect(await rows()).toEqual(before);
  expect(await revision()).toEqual(then);
});

test('a moved date moves the rows and keeps their ids; another week is another plan', async () => {
  const before = await rows();
  const near = bodyOf<MenuItem>(await save({ date: '2026-11-26' }));
  expect(near).toMatchObject({ date: '2026-11-26', menuPlanId: day.plan, version: 2 });
  expect(await rows()).toEqual(before.map((row) => ({ ...row, date: '2026-11-26' })));
  const far = bodyOf<MenuItem>(await save({ date: '2026-12-16', version: 2 }));
  expect(far).toMatchObject({ date: '2026-12-16', version: 3 });
  expect(far.menuPlanId).not.toBe(day.plan);
  const plan = await planner.get('/api/menu-plans?week=2026-12-14');
  expect(plan.body).toMatchObject({
    id: far.menuPlanId,
    status: 'draft',
    items: withEntries(withMembers({ id: item.id })),
  });
  expect(await rows()).toEqual(before.map((row) => ({ ...row, date: '2026-12-16' })));
});

test('an older version is a conflict that shows what is there now', async () => {
  const now = bodyOf<MenuItem>(
    await save({
      totalPortions: 501,
      allocations: [{ schoolId: day.sma, portionsSmall: 0, portionsLarge: 501 }],
    }),
  );
  const answer = await save();
  expect(answer.status).toBe(409);
  expect(answer.body).toMatchObject({ code: 'VERSION_CONFLICT', current: now });
  expect(await openItem(planner, item.id)).toEqual(now);
});

test('of two saves of one version one wins and one is a conflict', async () => {
  const by = (portions: number) =>
    save({
      totalPortions: portions,
      allocations: [{ schoolId: day.sma, portionsSmall: 0, portionsLarge: portions }],
    });
  const answers = await Promise.all([by(100), by(200), by(300)]);
  expect(sorted(answers.map(({ status }) => String(status)))).toEqual(['200', '409', '409']);
  const won = answers.find(({ status }) => status === 200);
  for (const lost of answers.filter(({ status }) => status === 409))
    expect(lost.body).toMatchObject({ current: won?.body });
});

test('two items that change places do not wait for each other for ever', async () => {
  const other = bodyOf<MenuItem>(
    await planner.post('/api/menu-items', inputOf(day, { date: '2026-11-28' })),
  );
  const answers = await Promise.all([
    planner.put(`/api/menu-items/${item.id}`, {
      version: 1,
      ...inputOf(day, { date: '2026-11-28' }),
    }),
    planner.put(`/api/menu-items/${other.id}`, { version: 1, ...inputOf(day) }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
});

test('what has become inactive may stay, but not come', async () => {
  const db = api.database.dataSource;
  const school = await makeSchool(db, { name: 'SMA Tutup', category: 'SMA' });
  const recipe = await makeRecipe(db, { name: 'Soto' });
  const only = {
    recipeId: recipe,
    totalPortions: 10,
    allocations: [{ schoolId: school, portionsSmall: 0, portionsLarge: 10 }],
  };
  item = bodyOf<MenuItem>(await planner.post('/api/menu-items', inputOf(day, only)));
  await db.query('UPDATE schools SET is_active = false WHERE id = $1', [school]);
  await db.query('UPDATE recipes SET is_active = false WHERE id = $1', [recipe]);
  const kept = await save({
    ...only,
    totalPortions: 20,
    allocations: [{ schoolId: school, portionsSmall: 0, portionsLarge: 20 }],
  });
  expect(kept.status).toBe(200);
  const refused = await planner.post('/api/menu-items', inputOf(day, only));
  expect(issuesOf(refused)).toEqual([
    'RECIPE_NOT_FOUND recipeId',
    'SCHOOL_NOT_FOUND allocations.0.schoolId',
  ]);
});

test('shape, rules and a missing version come together; a refused edit leaves everything', async () => {
  const before = await openItem(planner, item.id);
  const answer = await planner.put(
    `/api/menu-items/${item.id}`,
    inputOf(day, { totalPortions: 499 }),
  );
  expect(answer.status).toBe(422);
  expect(issuesOf(answer)).toEqual(['REQUIRED version', 'SUM_MISMATCH allocations']);
  expect(await openItem(planner, item.id)).toEqual(before);
});

test('an item that is not there is not found', async () => {
  expect(
    (await planner.put('/api/menu-items/999999', { version: 1, ...inputOf(day) })).status,
  ).toBe(404);
  expect((await planner.put('/api/menu-items/x', { version: 1, ...inputOf(day) })).status).toBe(
    404,
  );
});
