import { makeRecipe, makeSchool } from '@porsi/db/testing/builders';
import { plannedDay, type PlannedDay } from '@porsi/db/testing/scenarios';
import { MenuItem, MenuItemSummary } from '@porsi/shared/menu-items/menu-item';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiCaller } from '../../testing/api-caller.js';
import { bodyOf, inputOf, issuesOf, openItem } from '../../testing/menu-item-caller.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { sorted } from '../../testing/matchers.js';

let api: TestApi;
let day: PlannedDay;
let planner: ApiCaller;

beforeAll(async () => {
  api = await startTestApi();
  day = await plannedDay(api.database.dataSource);
  planner = await api.as('ahli_gizi');
});
afterAll(() => api.close());

function rowsOf(id: number) {
  return api.database.dataSource.query<object[]>(
    'SELECT school_id, portion_size, portions, date FROM menu_item_school_allocations WHERE menu_item_id = $1 ORDER BY school_id, portion_size DESC',
    [id],
  );
}

describe('create', () => {
  test('SD with both sizes is stored as two rows, SMP as one', async () => {
    const { sd, smp } = day;
    const answer = await planner.post('/api/menu-items', {
      ...inputOf(day, { totalPortions: 800 }),
      allocations: [
        { schoolId: sd, portionsSmall: 200, portionsLarge: 300 },
        { schoolId: smp, portionsLarge: 300 },
      ],
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const item = MenuItem.strict().parse(answer.body);
    expect(item).toEqual({
      id: item.id,
      version: 1,
      menuPlanId: day.plan,
      date: day.date,
      recipe: { id: day.recipe, name: 'Nasi ayam kecap' },
      totalPortions: 800,
      portionsSmall: 200,
      portionsLarge: 600,
      allocations: [
        {
          schoolId: sd,
          schoolName: 'SD Negeri 1',
          schoolCategory: 'SD',
          portionSizeType: 'mixed',
          portionsSmall: 200,
          portionsLarge: 300,
          totalPortions: 500,
        },
        {
          schoolId: smp,
          schoolName: 'SMP Negeri 2',
          schoolCategory: 'SMP',
          portionSizeType: 'large',
          portionsSmall: 0,
          portionsLarge: 300,
          totalPortions: 300,
        },
      ],
    });
    expect(await rowsOf(item.id)).toEqual([
      { school_id: sd, portion_size: 'small', portions: 200, date: day.date },
      { school_id: sd, portion_size: 'large', portions: 300, date: day.date },
      { school_id: smp, portion_size: 'large', portions: 300, date: day.date },
    ]);
    expect(await openItem(planner, item.id)).toEqual(item);
  });

  test('a week without a plan gets one draft, however many ask at once', async () => {
    const days = ['2027-03-01', '2027-03-03', '2027-03-05', '2027-03-07', '2027-03-01'];
    const answers = await Promise.all(
      days.map((date) => planner.post('/api/menu-items', inputOf(day, { date }))),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map((answer) => bodyOf<MenuItem>(answer).menuPlanId)).size).toBe(1);
    const plan = await planner.get('/api/menu-plans?week=2027-03-04');
    expect(plan.body).toMatchObject({ weekStart: '2027-03-01', status: 'draft', approvedAt: null });
  });

  test('everything that is wrong comes in one answer, and nothing is stored', async () => {
    const before = await planner.get('/api/menu-items?pageSize=1');
    const inactive = await makeSchool(api.database.dataSource, { name: 'Tutup', isActive: false });
    const old = await makeRecipe(api.database.dataSource, { name: 'Lama', isActive: false });
    const answer = await planner.post('/api/menu-items', {
      date: '2026-02-30',
      recipeId: old,
      totalPortions: 0,
      allocations: [
        { schoolId: day.smp, portionsSmall: 5, portionsLarge: 5 },
        { schoolId: day.smp, portionsLarge: -1 },
        { schoolId: day.sd },
        { schoolId: inactive, portionsLarge: 1 },
        { schoolId: 987_654, portionsLarge: 1.5 },
      ],
    });
    expect(answer.status).toBe(422);
    expect(issuesOf(answer)).toEqual(
      sorted([
        'DATE_INVALID date',
        'RECIPE_NOT_FOUND recipeId',
        'TOTAL_INVALID totalPortions',
        'SMALL_NOT_ALLOWED allocations.0.portionsSmall',
        'PORTIONS_INVALID allocations.1.portionsLarge',
        'SCHOOL_DUPLICATE allocations.1.schoolId',
        'SCHOOL_WITHOUT_PORTIONS allocations.2',
        'SCHOOL_NOT_FOUND allocations.3.schoolId',
        'PORTIONS_INVALID allocations.4.portionsLarge',
        'SCHOOL_NOT_FOUND allocations.4.schoolId',
      ]),
    );
    const after = await planner.get('/api/menu-items?pageSize=1');
    expect(bodyOf<{ total: number }>(after).total).toBe(bodyOf<{ total: number }>(before).total);
  });

  test('a sum that differs says by how much', async () => {
    const answer = await planner.post('/api/menu-items', inputOf(day, { totalPortions: 520 }));
    expect(bodyOf<{ issues: unknown }>(answer).issues).toEqual([
      {
        path: ['allocations'],
        code: 'SUM_MISMATCH',
        message: 'Allocated 500 of 520 portions: 20 short',
        params: { allocated: 500, total: 520, difference: -20 },
      },
    ]);
  });

  test.each([
    [[]],
    ['text'],
    [1],
    [null],
    [{}],
    [{ allocations: 1 }],
    [{ allocations: [null, 1, []] }],
  ])('%j is refused', async (body) => {
    const answer = await planner.post('/api/menu-items', body);
    expect(answer.status).toBe(422);
    expect(issuesOf(answer).length).toBeGreaterThan(0);
  });

  test('is the planner’s and the head’s', async () => {
    for (const role of ['chef', 'packing', 'pemilik'] as const) {
      expect((await (await api.as(role)).post('/api/menu-items', inputOf(day))).status).toBe(403);
    }
    expect((await api.nobody.post('/api/menu-items', inputOf(day))).status).toBe(401);
  });
});

describe('list', () => {
  test('by day and by days, with totals and without rows', async () => {
    const { item, date } = day;
    const one = await planner.get(`/api/menu-items?date=${date}&pageSize=200`);
    const list = bodyOf<{ items: MenuItemSummary[]; total: number }>(one);
    expect(list.items.find(({ id }) => id === item)).toEqual({
      id: item,
      version: 1,
      menuPlanId: day.plan,
      date,
      recipe: { id: day.recipe, name: 'Nasi ayam kecap' },
      totalPortions: 500,
      portionsSmall: 80,
      portionsLarge: 420,
      schoolCount: 3,
    });
    expect(list.total).toBe(list.items.length);
    const none = await planner.get('/api/menu-items?from=2020-01-01&to=2020-12-31');
    expect(none.body).toEqual({ items: [], total: 0 });
    const week = await planner.get(
      '/api/menu-items?from=2027-03-01&to=2027-03-07&page=2&pageSize=2',
    );
    expect(bodyOf<{ items: MenuItemSummary[] }>(week).items.map((entry) => entry.date)).toEqual([
      '2027-03-03',
      '2027-03-05',
    ]);
    expect(bodyOf<{ total: number }>(week).total).toBe(5);
  });

  test.each([
    'from=2026-01-02&to=2026-01-01',
    'date=2026-02-30',
    'page=0',
    'pageSize=201',
    'date=x',
  ])('%s is refused', async (query) => {
    expect((await planner.get(`/api/menu-items?${query}`)).status).toBe(422);
  });
});

describe('delete', () => {
  test('takes the allocations with it', async () => {
    const made = bodyOf<MenuItem>(await planner.post('/api/menu-items', inputOf(day)));
    expect((await planner.delete(`/api/menu-items/${made.id}`)).status).toBe(204);
    expect(await rowsOf(made.id)).toEqual([]);
    expect((await planner.get(`/api/menu-items/${made.id}`)).status).toBe(404);
    expect((await planner.delete(`/api/menu-items/${made.id}`)).status).toBe(404);
  });
});
