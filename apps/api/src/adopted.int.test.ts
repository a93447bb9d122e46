import { randomUUID } from 'node:crypto';
import { migrate } from '@porsi/db/migrate';
import { createOlderDatabase, OLDER_PASSWORD } from '@porsi/db/testing/older-database';
import { OLDER_SHAPES } from '@porsi/db/testing/older-shapes';
import { replayOperations } from '@porsi/shared/kds/replay-operations';
import type { MenuItem } from '@porsi/shared/menu-items/menu-item';
import type { Pairing } from '@porsi/shared/tablets/tablet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ApiCaller } from './testing/api-caller.js';
import { countTrays, logOf, openFloor } from './testing/floor-caller.js';
import { tapDish } from './testing/kitchen-taps.js';
import { bodyOf, openItem } from './testing/menu-item-caller.js';
import { startTestApi, type TestApi } from './testing/start-test-api.js';

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

    async function signIn(email: string): Promise<ApiCaller> {
      const { status, body } = await api.nobody.post('/api/auth/login', {
        email,
        password: OLDER_PASSWORD,
      });
      expect(status).toBe(200);
      return new ApiCaller(api.url, (body as { accessToken: string }).accessToken);
    }

    beforeAll(async () => {
      const database = await createOlderDatabase(changes);
      await migrate(database.dataSource);
      api = await startTestApi({ database });
      head = await signIn('kepala.sppg@dapur.test');
      planner = await signIn('ahli.gizi@dapur.test');
    });
    afterAll(async () => {
      await api.close();
      await api.database.drop();
    });

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

    test('the floor of an old day: taps, counts, alerts, the log, a departure', async () => {
      const date = '2026-02-04';
      const tap = { date, operationId: randomUUID(), status: 'packing' };
      expect((await head.put('/api/kds/packing/2/status', tap)).status).toBe(200);
      await countTrays(head, { schoolId: 2, date }, { kind: 'fill' });
      await tapDish(head, 46, 'cooking');
      const { version, recipe, allocations } = await openItem(planner, 46);
      const changed = allocations.map(({ schoolId, portionsLarge }) => ({
        schoolId,
        portionsLarge: schoolId === 2 ? portionsLarge + 3 : portionsLarge,
      }));
      const edited = await planner.put('/api/menu-items/46', {
        version,
        date,
        recipeId: recipe.id,
        totalPortions: changed.reduce((sum, { portionsLarge }) => sum + portionsLarge, 0),
        allocations: changed,
      });
      expect(edited.status).toBe(200);
      const school = bodyOf<object>(await planner.get('/api/schools/2'));
      const moved = { ...school, departureTime: '07:15' };
      expect((await planner.put('/api/schools/2', moved)).body).toMatchObject({
        departureTime: '07:15',
      });
      const floor = await openFloor(head, date);
      expect(floor.schools.find(({ schoolId }) => schoolId === 2)).toMatchObject({
        isCounted: true,
        departureTime: '07:15',
      });
      expect(floor.alerts.map(({ board, kind }) => `${board} ${kind}`)).toEqual([
        'cooking changed',
        'packing changed',
      ]);
      const log = await logOf(head, date);
      expect(replayOperations(log).dishes).toEqual(new Map([[46, 'cooking']]));
    });

    test('a tablet is let in, works, and is no user to be seen', async () => {
      const pairing = bodyOf<Pairing>(await api.nobody.post('/api/tablets/pairings'));
      const { code, pairingId, secret } = pairing;
      const added = await head.post('/api/tablets', { code, name: 'Packing 1', role: 'packing' });
      expect(added.status).toBe(201);
      const claimed = await api.nobody.post(`/api/tablets/pairings/${pairingId}/claim`, { secret });
      const tablet = new ApiCaller(api.url, bodyOf<{ accessToken: string }>(claimed).accessToken);
      expect((await tablet.get('/api/kds/floor')).status).toBe(200);
      expect((await head.get('/api/users?pageSize=200')).text).not.toContain('Packing 1');
      const { id } = bodyOf<{ id: number }>(added);
      expect((await head.delete(`/api/tablets/${id}`)).status).toBe(204);
      expect((await tablet.get('/api/kds/floor')).status).toBe(401);
    });
  },
);
