import { makeMenuItem, makeRecipe, makeSchool } from '@porsi/db/testing/builders';
import { plannedDay, type PlannedDay } from '@porsi/db/testing/scenarios';
import { BoardAlert } from '@porsi/shared/kds/board-alert';
import type { MenuItemInput } from '@porsi/shared/menu-items/menu-item-input';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ApiCaller } from '../../testing/api-caller.js';
import { openFloor } from '../../testing/floor-caller.js';
import { cookDish, packSchool, tapDish, tapSchool } from '../../testing/kitchen-taps.js';
import { anInstant } from '../../testing/matchers.js';
import { editItem, inputOf } from '../../testing/menu-item-caller.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;
let day: PlannedDay;
let head: ApiCaller;
let planner: ApiCaller;

beforeEach(async () => {
  api = await startTestApi();
  day = await plannedDay(api.database.dataSource);
  head = await api.as('kepala_sppg');
  planner = await api.as('ahli_gizi');
});
afterEach(() => api.close());

/** Alerts in short: board, kind, school, before → after as small+large. */
async function alerts(date = day.date): Promise<string[]> {
  const found = (await openFloor(head, date)).alerts;
  const names = new Map([
    [day.sd, 'sd'],
    [day.smp, 'smp'],
    [day.sma, 'sma'],
  ]);
  const sizes = ({ portionsSmall, portionsLarge }: BoardAlert['before']) =>
    `${portionsSmall}+${portionsLarge}`;
  return found.map((alert) => {
    const { board, kind, schoolId, before, after } = BoardAlert.strict().parse(alert);
    const school = schoolId === null ? '' : ` ${names.get(schoolId) ?? schoolId}`;
    return `${board} ${kind}${school} ${sizes(before)} → ${sizes(after)}`;
  });
}

const edit = (changes: Partial<MenuItemInput>) => editItem(planner, day, changes);

const portions = (schoolId: number, portionsSmall: number, portionsLarge: number) => ({
  schoolId,
  portionsSmall,
  portionsLarge,
});
/** SD +12 large, SMP −10, SMA gone. */
const edited = () => ({
  totalPortions: 302,
  allocations: [portions(day.sd, 80, 102), portions(day.smp, 0, 120)],
});

test('nobody at work, nobody alerted', async () => {
  await edit(edited());
  expect(await alerts()).toEqual([]);
});

describe('an edit', () => {
  test('of a dish that is cooking: its totals', async () => {
    await tapDish(head, day.item, 'cooking');
    await edit(edited());
    expect(await alerts()).toEqual(['cooking changed 80+420 → 80+222']);
    const [alert] = (await openFloor(head, day.date)).alerts;
    expect(alert).toMatchObject({
      at: anInstant,
      by: { fullName: 'ahli_gizi' },
      menuItemId: day.item,
      recipeName: 'Nasi ayam kecap',
      schoolId: null,
      schoolName: null,
      acknowledged: null,
    });
  });

  test('of schools at work: theirs alone, more, fewer and none', async () => {
    await cookDish(head, day.item);
    await packSchool(head, day.sd, day.date);
    await tapSchool(head, day.smp, day.date, 'packing');
    await tapSchool(head, day.sma, day.date, 'packing');
    await edit(edited());
    expect(await alerts()).toEqual([
      'cooking changed 80+420 → 80+222',
      'packing changed sd 80+90 → 80+102',
      'packing changed smp 0+130 → 0+120',
      'packing removed sma 0+200 → 0+0',
    ]);
  });

  test('that moves portions between schools leaves the cooks in peace', async () => {
    await tapDish(head, day.item, 'cooking');
    await tapSchool(head, day.sma, day.date, 'packing');
    await edit({
      allocations: [portions(day.sd, 80, 90), portions(day.smp, 0, 131), portions(day.sma, 0, 199)],
    });
    expect(await alerts()).toEqual(['packing changed sma 0+200 → 0+199']);
  });

  test('that changes nothing alerts nobody', async () => {
    await tapDish(head, day.item, 'cooking');
    await edit({});
    expect(await alerts()).toEqual([]);
  });

  test('to another recipe takes the dish away and brings another one', async () => {
    await tapDish(head, day.item, 'cooking');
    const recipeId = await makeRecipe(api.database.dataSource, { name: 'Soto' });
    await edit({ recipeId });
    expect(await alerts()).toEqual(['cooking removed 80+420 → 0+0', 'cooking added 0+0 → 80+420']);
    const { alerts: both } = await openFloor(head, day.date);
    expect(both.map(({ recipeName }) => recipeName)).toEqual(['Nasi ayam kecap', 'Soto']);
  });

  test('to another day takes it from one and brings it to those who pack on the other', async () => {
    const other = '2026-11-25';
    const rows = [{ schoolId: day.sd, portionSize: 'large' as const, portions: 5 }];
    await makeMenuItem(api.database.dataSource, {
      menuPlanId: day.plan,
      date: other,
      recipeId: day.recipe,
      rows,
    });
    await tapSchool(head, day.sd, other, 'packing');
    await tapSchool(head, day.sma, day.date, 'packing');
    await tapDish(head, day.item, 'cooking');
    await edit({ date: other });
    expect(await alerts()).toEqual([
      'cooking removed 80+420 → 0+0',
      'packing removed sma 0+200 → 0+0',
    ]);
    expect(await alerts(other)).toEqual(['packing added sd 0+0 → 80+90']);
  });
});

test('a new dish alerts the schools that are being packed', async () => {
  await tapSchool(head, day.smp, day.date, 'packing');
  await planner.post('/api/menu-items', inputOf(day));
  expect(await alerts()).toEqual(['packing added smp 0+0 → 0+130']);
});

test('a deleted dish is shown as removed, also when its school goes too', async () => {
  const school = await makeSchool(api.database.dataSource, { name: 'SMA Baru', category: 'SMA' });
  const { body } = await planner.post(
    '/api/menu-items',
    inputOf(day, { totalPortions: 7, allocations: [portions(school, 0, 7)] }),
  );
  const { id } = body as { id: number };
  await tapDish(head, id, 'cooking');
  await tapSchool(head, school, day.date, 'packing');
  await planner.delete(`/api/menu-items/${id}`);
  expect((await planner.delete(`/api/schools/${school}`)).status).toBe(204);
  expect(await alerts()).toEqual([
    'cooking removed 0+7 → 0+0',
    `packing removed ${school} 0+7 → 0+0`,
  ]);
  expect((await openFloor(head, day.date)).alerts[1]).toMatchObject({
    recipeName: 'Nasi ayam kecap',
    schoolName: 'SMA Baru',
  });
});

describe('a week that is reopened', () => {
  const reopen = () => head.post(`/api/menu-plans/${day.plan}/reopen`);
  const approve = () => head.post(`/api/menu-plans/${day.plan}/approve`);

  test('and changed alerts when it is approved again, of what came of it in the end', async () => {
    await tapDish(head, day.item, 'cooking');
    await tapSchool(head, day.smp, day.date, 'packing');
    await reopen();
    await edit(edited());
    await edit({
      ...edited(),
      totalPortions: 303,
      allocations: [portions(day.sd, 80, 102), portions(day.smp, 0, 121)],
    });
    expect(await alerts()).toEqual([]);
    await approve();
    expect(await alerts()).toEqual([
      'cooking changed 80+420 → 80+223',
      'packing changed smp 0+130 → 0+121',
    ]);
    await reopen();
    await approve();
    expect(await alerts()).toHaveLength(2);
  });

  test('loses a dish', async () => {
    await tapDish(head, day.item, 'cooking');
    await reopen();
    await planner.delete(`/api/menu-items/${day.item}`);
    await approve();
    expect(await alerts()).toEqual(['cooking removed 80+420 → 0+0']);
  });

  test('unchanged alerts nobody', async () => {
    await tapDish(head, day.item, 'cooking');
    await reopen();
    await edit(edited());
    await edit({});
    await approve();
    expect(await alerts()).toEqual([]);
  });
});

test('a thousand schools at work are alerted at once', async () => {
  const { dataSource } = api.database;
  const [{ ids }] = await dataSource.query<[{ ids: number[] }]>(
    `WITH made AS (
       INSERT INTO schools (name, category) SELECT 'SMP ' || n, 'SMP' FROM generate_series(1, 1000) AS n RETURNING id
     ), packing AS (
       INSERT INTO packing_statuses (date, school_id, status) SELECT '${day.date}', id, 'packing' FROM made
     )
     SELECT json_agg(id ORDER BY id) AS ids FROM made`,
  );
  const allocations = ids.map((id) => portions(id, 0, 2));
  const answer = await planner.post(
    '/api/menu-items',
    inputOf(day, { totalPortions: 2000, allocations }),
  );
  expect(answer.status).toBe(201);
  expect((await openFloor(head, day.date)).alerts).toHaveLength(1000);
});
