import { makeMenuItem, makeRecipe, makeSchool } from '@porsi/db/testing/builders';
import { plannedDay, type PlannedDay } from '@porsi/db/testing/scenarios';
import { serviceDateAt } from '@porsi/shared/calendar/service-date';
import { CookingBoard } from '@porsi/shared/kds/cooking-board';
import { PackingBoard } from '@porsi/shared/kds/packing-board';
import { toRows } from '@porsi/shared/portions/allocation-rows';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiAnswer, ApiCaller } from '../../testing/api-caller.js';
import { bodyOf } from '../../testing/menu-item-caller.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;
let day: PlannedDay;
let cook: ApiCaller;

beforeAll(async () => {
  api = await startTestApi();
  day = await plannedDay(api.database.dataSource);
  cook = await api.as('chef');
});
afterAll(() => api.close());

const cooking = (headers: Record<string, string> = {}) =>
  cook.get(`/api/kds/cooking?date=${day.date}`, { headers });
const packing = (headers: Record<string, string> = {}) =>
  cook.get(`/api/kds/packing?date=${day.date}`, { headers });
const tagOf = (answer: ApiAnswer) => answer.headers.get('etag') ?? '';

const sd = () => ({
  schoolId: day.sd,
  schoolName: 'SD Negeri 1',
  schoolCategory: 'SD',
  portionSizeType: 'mixed',
  portionsSmall: 80,
  portionsLarge: 90,
  totalPortions: 170,
});
const smp = () => ({
  schoolId: day.smp,
  schoolName: 'SMP Negeri 2',
  schoolCategory: 'SMP',
  portionSizeType: 'large',
  portionsSmall: 0,
  portionsLarge: 130,
  totalPortions: 130,
});
const sma = () => ({
  schoolId: day.sma,
  schoolName: 'SMA Negeri 3',
  schoolCategory: 'SMA',
  portionSizeType: 'large',
  portionsSmall: 0,
  portionsLarge: 200,
  totalPortions: 200,
});

test('the cooking board: sizes, quantities and schools of each dish', async () => {
  const answer = await cooking();
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  const board = CookingBoard.strict().parse(answer.body);
  expect(board).toEqual({
    date: day.date,
    revision: board.revision,
    serverTime: board.serverTime,
    dishes: [
      {
        menuItemId: day.item,
        recipe: { id: day.recipe, name: 'Nasi ayam kecap', instructions: null },
        status: 'pending',
        startedAt: null,
        finishedAt: null,
        totalPortions: 500,
        portionsSmall: 80,
        portionsLarge: 420,
        components: [
          { name: 'Nasi', unit: 'g', quantitySmall: 8000, quantityLarge: 63_000, quantity: 71_000 },
        ],
        schools: [sd(), sma(), smp()],
      },
    ],
  });
  expect(board.revision).toBeGreaterThan(0);
  expect(Math.abs(Date.parse(board.serverTime) - Date.now())).toBeLessThan(60_000);
});

test('the packing board: each school with its dishes, and the schools per step', async () => {
  const board = PackingBoard.strict().parse((await packing()).body);
  const waiting = { status: 'pending', startedAt: null, finishedAt: null };
  const dish = (portionsSmall: number, portionsLarge: number) => [
    {
      menuItemId: day.item,
      recipeName: 'Nasi ayam kecap',
      cookingStatus: 'pending',
      portionsSmall,
      portionsLarge,
    },
  ];
  expect(board.schools).toEqual([
    { ...sd(), ...waiting, dishes: dish(80, 90) },
    { ...sma(), ...waiting, dishes: dish(0, 200) },
    { ...smp(), ...waiting, dishes: dish(0, 130) },
  ]);
  expect(board.counts).toEqual({ pending: 3, packing: 0, ready: 0 });
});

test('names are sorted as in Indonesian and by the numbers in them, awkward texts and quantities survive', async () => {
  const db = api.database.dataSource;
  const date = '2026-11-27';
  const instructions = 'Baris "satu"\nbaris\tdua \\ \u0001 é 漢 🍛';
  const names = [
    'zaitun',
    'SD Angsa 10',
    'SD Émas',
    'SD "Elang" \\ 1',
    'SD Angsa 2',
    'SD Angsa 1',
    'SD Angsa 002 Barat',
    'SD Angsa',
    'sd bangau',
  ];
  const schools: number[] = [];
  for (const name of names) schools.push(await makeSchool(db, { name, category: null }));
  const recipe = await makeRecipe(db, {
    name: 'Sop "buntut"',
    instructions,
    components: [
      { name: 'Garam', unit: 'g', quantityPerSmall: 0.125, quantityPerLarge: 0.25 },
      { name: 'Minyak', unit: 'ml', quantityPerSmall: 0, quantityPerLarge: 1000 },
    ],
  });
  const rows = schools.map((schoolId) => ({
    schoolId,
    portionSize: 'large' as const,
    portions: 3,
  }));
  await makeMenuItem(db, { menuPlanId: day.plan, date, recipeId: recipe, rows });
  const answer = await cook.get(`/api/kds/cooking?date=${date}`);
  const [dish] = CookingBoard.parse(answer.body).dishes;
  expect(dish?.recipe).toEqual({ id: recipe, name: 'Sop "buntut"', instructions });
  expect(dish?.schools.map(({ schoolName }) => schoolName)).toEqual(
    [...names].sort(new Intl.Collator('id', { numeric: true }).compare),
  );
  expect(dish?.schools[0]).toMatchObject({ schoolCategory: null, portionSizeType: 'large' });
  expect(answer.text).toContain('"quantitySmall":0,"quantityLarge":6.75,"quantity":6.75}');
  expect(answer.text).toContain('"quantitySmall":0,"quantityLarge":27000,"quantity":27000}');
});

test('quantities are exact: a component’s is the sum of its sizes, as decimals', async () => {
  const db = api.database.dataSource;
  const date = '2026-11-28';
  const recipe = await makeRecipe(db, {
    name: 'Sambal',
    components: [
      { name: 'Cabai', unit: 'g', quantityPerSmall: 0.001, quantityPerLarge: 0.333 },
      { name: 'Terasi', unit: 'kg', quantityPerSmall: 0.07, quantityPerLarge: 0.1 },
    ],
  });
  const portions = [{ schoolId: day.sd, portionsSmall: 77, portionsLarge: 7 }];
  await makeMenuItem(db, {
    menuPlanId: day.plan,
    date,
    recipeId: recipe,
    rows: toRows(portions),
  });
  const { text } = await cook.get(`/api/kds/cooking?date=${date}`);
  expect(text).toContain('"quantitySmall":0.077,"quantityLarge":2.331,"quantity":2.408}');
  // In binary floating point these would be 5.390000000000001 and 0.7000000000000001.
  expect(text).toContain('"quantitySmall":5.39,"quantityLarge":0.7,"quantity":6.09}');
});

test('a day without approved items is an empty board', async () => {
  expect((await cook.get('/api/kds/cooking?date=2030-01-01')).body).toMatchObject({
    date: '2030-01-01',
    revision: 0,
    dishes: [],
  });
  expect((await cook.get('/api/kds/packing?date=2030-01-01')).body).toMatchObject({
    revision: 0,
    schools: [],
    counts: { pending: 0, packing: 0, ready: 0 },
  });
});

test('without a date it is today in the kitchen', async () => {
  const today = serviceDateAt(new Date(), 'Asia/Jakarta');
  expect(bodyOf<CookingBoard>(await cook.get('/api/kds/cooking')).date).toBe(today);
  expect((await cook.get('/api/kds/cooking?date=2026-02-30')).status).toBe(422);
  expect((await cook.get('/api/kds/packing?date=')).status).toBe(422);
});

test('who has the board already gets 304, and only the tag', async () => {
  const answer = await cooking();
  const tag = tagOf(answer);
  expect(tag).toMatch(/^W\/".+"$/);
  for (const known of [tag, tag.slice(2), '*', `"x,y", ${tag}`, `W/"a" ,\t${tag},"b"`]) {
    const unchanged = await cooking({ 'if-none-match': known });
    expect([unchanged.status, unchanged.text, tagOf(unchanged)]).toEqual([304, '', tag]);
  }
  for (const other of ['"x"', tagOf(await packing()), 'W/""', tag.slice(0, -2), '']) {
    expect((await cooking({ 'if-none-match': other })).status).toBe(200);
  }
});

test('every change of what a board shows changes its tag, whoever makes it', async () => {
  const changes = [
    `UPDATE schools SET name = 'SD Negeri 1 A' WHERE id = ${day.sd}`,
    `UPDATE recipes SET name = 'Nasi ayam' WHERE id = ${day.recipe}`,
    `UPDATE recipe_components SET quantity_per_large = 160 WHERE recipe_id = ${day.recipe}`,
    `UPDATE menu_item_school_allocations SET portions = portions + CASE portion_size WHEN 'small' THEN 1 ELSE -1 END
     WHERE menu_item_id = ${day.item} AND school_id = ${day.sd}`,
  ];
  for (const change of changes) {
    const before = await cooking();
    await api.database.dataSource.query(change);
    const after = await cooking({ 'if-none-match': tagOf(before) });
    expect([change, after.status]).toEqual([change, 200]);
    expect(bodyOf<CookingBoard>(after).dishes).not.toEqual(bodyOf<CookingBoard>(before).dishes);
    expect(bodyOf<CookingBoard>(after).revision).toBe(bodyOf<CookingBoard>(before).revision + 1);
  }
});

test('a change of a draft week leaves its boards alone', async () => {
  const db = api.database.dataSource;
  await db.query(`UPDATE menu_plans SET status = 'draft' WHERE id = $1`, [day.plan]);
  const before = await cooking();
  await db.query('UPDATE recipes SET instructions = $2 WHERE id = $1', [day.recipe, 'Goreng.']);
  expect((await cooking({ 'if-none-match': tagOf(before) })).status).toBe(304);
  expect(bodyOf<CookingBoard>(before).dishes).toEqual([]);
  await db.query(`UPDATE menu_plans SET status = 'approved' WHERE id = $1`, [day.plan]);
  expect((await cooking({ 'if-none-match': tagOf(before) })).status).toBe(200);
});

test('all roles of the kitchen read both boards, others none', async () => {
  for (const role of ['kepala_sppg', 'ahli_gizi', 'chef', 'packing'] as const) {
    const caller = await api.as(role);
    for (const board of ['cooking', 'packing'])
      expect((await caller.get(`/api/kds/${board}?date=${day.date}`)).status).toBe(200);
  }
  expect((await (await api.as('pemilik')).get('/api/kds/cooking')).status).toBe(403);
  expect((await api.nobody.get('/api/kds/cooking')).status).toBe(401);
});
