import { randomUUID } from 'node:crypto';
import { OLDER_PASSWORD } from '@porsi/db/testing/older-database';
import { OLDER_SHAPES } from '@porsi/db/testing/older-shapes';
import type { MenuItem } from '@porsi/shared/menu-items/menu-item';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiCaller } from './testing/api-caller.js';
import { openOlderKitchen, type OlderKitchen } from './testing/older-kitchen.js';
import type { TestApi } from './testing/start-test-api.js';

const served = [
  'as the excerpt is',
  'int4 ids',
  'days as dates',
  'enrolment in grade13 and grade46 only',
];

describe.each(OLDER_SHAPES.filter(([name]) => served.includes(name)))(
  'the older database: %s',
  (_, changes) => {
    let api: TestApi;
    let head: ApiCaller;
    let planner: ApiCaller;
    let signIn: OlderKitchen['signIn'];
    let close: OlderKitchen['close'];

    beforeAll(async () => {
      ({ api, head, planner, signIn, close } = await openOlderKitchen(changes));
    });
    afterAll(() => close());

    test('old users sign in with their old passwords, twice; an inactive one does not', async () => {
      await signIn('KEPALA.sppg@dapur.test');
      const inactive = { email: 'ahli.gizi.lama@dapur.test', password: OLDER_PASSWORD };
      expect((await api.nobody.post('/api/auth/login', inactive)).status).toBe(401);
    });

    test('an unknown role may sign in and is refused everything else', async () => {
      const driver = await signIn('driver@dapur.test');
      expect((await driver.get('/api/kds/cooking')).status).toBe(403);
      expect((await driver.get('/api/menu-items')).status).toBe(403);
    });

    test('an old menu item opens as large, can be edited and saved', async () => {
      const item = (await planner.get('/api/menu-items/45')).body as MenuItem;
      expect(item).toMatchObject({
        date: '2026-02-04',
        totalPortions: 1791,
        portionsSmall: 0,
        portionsLarge: 1791,
      });
      const allocations = item.allocations.map(({ schoolId, portionsLarge }) =>
        schoolId === 1
          ? { schoolId, portionsSmall: 50, portionsLarge: portionsLarge - 50 }
          : { schoolId, portionsSmall: 0, portionsLarge },
      );
      const { version, date, totalPortions, recipe } = item;
      const saved = await planner.put('/api/menu-items/45', {
        version,
        date,
        totalPortions,
        recipeId: recipe.id,
        allocations,
      });
      expect(saved).toMatchObject({
        status: 200,
        body: { portionsSmall: 50, portionsLarge: 1741, date: '2026-02-04' },
      });
    });

    test('an odd old item opens; saving it right is the way to correct it', async () => {
      const item = (await planner.get('/api/menu-items/33')).body as MenuItem;
      expect(item).toMatchObject({ totalPortions: 3127, portionsLarge: 1793 });
      const { version, date, recipe } = item;
      const allocations = item.allocations.map(({ schoolId, portionsLarge }) => ({
        schoolId,
        portionsLarge,
      }));
      const body = { version, date, recipeId: recipe.id, allocations };
      expect(
        (await planner.put('/api/menu-items/33', { ...body, totalPortions: 3127 })).status,
      ).toBe(422);
      expect(
        (await planner.put('/api/menu-items/33', { ...body, totalPortions: 1793 })).status,
      ).toBe(200);
    });

    test('boards show past days, on their day in Jakarta', async () => {
      const board = (await head.get('/api/kds/cooking?date=2026-02-04')).body as {
        dishes: { menuItemId: number }[];
      };
      expect(board.dishes.map(({ menuItemId }) => menuItemId)).toEqual([45, 46]);
      const packing = (await head.get('/api/kds/packing?date=2026-01-26')).body as {
        schools: unknown[];
      };
      expect(packing.schools).toHaveLength(20);
    });

    test('an odd old item without rows opens, and a past week stays approved while it is put right', async () => {
      const { body } = await planner.get('/api/menu-items/41');
      expect(body).toMatchObject({ totalPortions: 500, portionsLarge: 0, allocations: [] });
      const { version, date, recipe } = body as MenuItem;
      const saved = await planner.put('/api/menu-items/41', {
        version,
        date,
        recipeId: recipe.id,
        totalPortions: 40,
        allocations: [{ schoolId: 1, portionsSmall: 15, portionsLarge: 25 }],
      });
      expect(saved).toMatchObject({ status: 200, body: { portionsSmall: 15, portionsLarge: 25 } });
      expect((await head.get(`/api/menu-plans?week=${date}`)).body).toMatchObject({
        status: 'approved',
      });
    });

    test('a school without a category has large portions only, and is refused small ones', async () => {
      const item = (await planner.get('/api/menu-items/31')).body as MenuItem;
      const { version, date, recipe, totalPortions } = item;
      const body = { version, date, recipeId: recipe.id, totalPortions };
      const allocations = [{ schoolId: 17, portionsSmall: 1, portionsLarge: totalPortions - 1 }];
      expect(await planner.put('/api/menu-items/31', { ...body, allocations })).toMatchObject({
        status: 422,
        body: { issues: [{ code: 'SMALL_NOT_ALLOWED' }] },
      });
    });

    test('components of which both quantities are known are there; of the others there is no trace of a guess', async () => {
      const components = async (recipe: number) =>
        ((await planner.get(`/api/recipes/${recipe}`)).body as { components: unknown[] })
          .components;
      expect(await components(1)).toEqual([
        { name: 'Nasi', unit: 'gram', quantityPerSmall: 100, quantityPerLarge: 150 },
        { name: 'Ikan goreng', unit: 'gram', quantityPerSmall: 50, quantityPerLarge: 75 },
        { name: 'Sambal', unit: 'gram', quantityPerSmall: 8, quantityPerLarge: 10 },
      ]);
      expect(await components(6)).toEqual([]);
    });

    test('plans, schools, recipes and users are read', async () => {
      expect((await head.get('/api/menu-plans?week=2026-01-28')).body).toMatchObject({
        id: 4,
        weekStart: '2026-01-26',
        status: 'approved',
      });
      for (const path of [
        '/api/schools?pageSize=200',
        '/api/recipes',
        '/api/users',
        '/api/menu-items?from=2026-01-01',
        '/api/history?date=2026-02-04',
      ])
        expect(await head.get(path)).toMatchObject({ status: 200 });
      expect((await head.get('/api/schools/2')).body).toMatchObject({
        studentCountGrade1To3: 74,
        studentCountGrade4To6: 81,
      });
    });

    test('an id that no column of this database could hold names nothing', async () => {
      const id = 9_000_000_000;
      const school = { name: 'SD', category: 'SD', version: 1 };
      const user = { email: 'a@b.co', fullName: 'A', role: 'chef', version: 1 };
      const item = {
        date: '2026-02-04',
        recipeId: 1,
        totalPortions: 1,
        allocations: [],
        version: 1,
      };
      const tap = { status: 'cooking', operationId: randomUUID() };
      for (const answer of [
        await head.get(`/api/schools/${id}`),
        await head.put(`/api/schools/${id}`, school),
        await head.delete(`/api/schools/${id}`),
        await head.get(`/api/recipes/${id}`),
        await head.put(`/api/recipes/${id}`, { name: 'Soto', version: 1 }),
        await head.delete(`/api/recipes/${id}`),
        await head.get(`/api/users/${id}`),
        await head.put(`/api/users/${id}`, user),
        await head.get(`/api/menu-items/${id}`),
        await head.put(`/api/menu-items/${id}`, item),
        await head.delete(`/api/menu-items/${id}`),
        await head.post(`/api/menu-plans/${id}/approve`),
        await head.put(`/api/tablets/${id}`, { name: 'Packing 1', role: 'packing' }),
        await head.delete(`/api/tablets/${id}`),
        await head.put(`/api/kds/cooking/${id}/status`, tap),
        await head.put(`/api/kds/packing/${id}/status`, {
          ...tap,
          status: 'packing',
          date: '2026-02-04',
        }),
      ])
        expect(answer).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    });

    test('new users, schools, recipes, plans and items are made; schools are edited', async () => {
      const user = {
        email: 'baru@dapur.test',
        fullName: 'Baru',
        role: 'chef',
        isActive: true,
        password: 'sangat-rahasia',
      };
      expect((await head.post('/api/users', user)).status).toBe(201);
      expect((await head.post('/api/users', { ...user, email: 'baru2@dapur.test' })).status).toBe(
        201,
      );
      expect((await head.post('/api/users', user)).status).toBe(409);
      const school = {
        name: 'SD Baru',
        category: 'SD',
        studentCount: 30,
        studentCountGrade1To3: 10,
        studentCountGrade4To6: 20,
        isActive: true,
      };
      const made = await planner.post('/api/schools', school);
      expect(made).toMatchObject({ status: 201, body: school });
      const { id, version } = made.body as { id: number; version: number };
      const edited = await planner.put(`/api/schools/${id}`, {
        ...school,
        version,
        studentCountGrade1To3: 12,
      });
      expect(edited).toMatchObject({
        status: 200,
        body: { studentCountGrade1To3: 12, studentCountGrade4To6: 20 },
      });
      const recipe = await planner.post('/api/recipes', {
        name: 'Soto',
        category: 'nusantara',
        instructions: '',
        isActive: true,
        components: [],
      });
      expect(recipe.status).toBe(201);
      const item = await planner.post('/api/menu-items', {
        date: '2026-12-02',
        recipeId: (recipe.body as { id: number }).id,
        totalPortions: 30,
        allocations: [{ schoolId: id, portionsSmall: 10, portionsLarge: 20 }],
      });
      expect(item).toMatchObject({ status: 201, body: { date: '2026-12-02' } });
      expect((await head.get('/api/menu-plans?week=2026-12-02')).body).toMatchObject({
        weekStart: '2026-11-30',
        status: 'draft',
      });
    });
  },
);
