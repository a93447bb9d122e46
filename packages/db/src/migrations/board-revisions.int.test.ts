import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toRows } from '@porsi/shared/portions/allocation-rows';
import { makeMenuItem } from '../testing/builders.js';
import { listenTo, type Listener } from '../testing/listener.js';
import { plannedDay, type PlannedDay } from '../testing/scenarios.js';
import { openSession } from '../testing/session.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

const TUESDAY = '2026-11-24';
const WEDNESDAY = '2026-11-25';
const PLAN = ['cooking', 'packing', 'plan'];
const ALLOCATIONS = 'menu_item_school_allocations';

let database: TestDatabase;
let bus: Listener;
let day: PlannedDay;

beforeAll(async () => {
  database = await createTestDatabase();
  bus = await listenTo(database.url, 'porsi_board');
});
afterAll(async () => {
  await bus.close();
  await database.drop();
});
beforeEach(async () => {
  await run('TRUNCATE menu_items, menu_plans, schools, recipes, board_revisions CASCADE');
  day = await plannedDay(database.dataSource, TUESDAY);
  await bus.heard();
});

const run = (...statements: string[]): Promise<unknown> =>
  database.dataSource.query(statements.join(';'));
const heard = async () =>
  (await bus.heard()).map((payload) => JSON.parse(payload) as Record<string, unknown>);
const changed = (revision: number, topics: string[], ids: object = {}, date = TUESDAY) => ({
  event: 'changed',
  date,
  revision,
  topics,
  ...ids,
});
const shift = (portions: number) => [
  `UPDATE ${ALLOCATIONS} SET portions = portions + ${portions} WHERE school_id = ${day.sma}`,
  `UPDATE ${ALLOCATIONS} SET portions = portions - ${portions} WHERE school_id = ${day.smp}`,
];
const cooking = (status: string) =>
  `INSERT INTO cooking_statuses (menu_item_id, status) VALUES (${day.item}, '${status}')
   ON CONFLICT (menu_item_id) DO UPDATE SET status = excluded.status`;
const packing = (school: number, status = 'packing', date = TUESDAY) =>
  `INSERT INTO packing_statuses (date, school_id, status) VALUES ('${date}', ${school}, '${status}')`;

describe('one change, one revision, one message', () => {
  test('a planned menu item is the first revision of its date', async () => {
    expect(await database.dataSource.query('SELECT date, revision FROM board_revisions')).toEqual([
      { date: TUESDAY, revision: 1 },
    ]);
  });

  test('an edit of several rows and statements', async () => {
    await run(...shift(5), ...shift(3));
    expect(await heard()).toEqual([changed(2, PLAN, { menuItemId: day.item })]);
  });

  test('a move to another date tells both dates', async () => {
    await run(
      `UPDATE menu_items SET date = '${WEDNESDAY}'`,
      `UPDATE ${ALLOCATIONS} SET date = '${WEDNESDAY}'`,
    );
    expect(await heard()).toEqual([
      changed(2, PLAN, { menuItemId: day.item }),
      changed(1, PLAN, { menuItemId: day.item }, WEDNESDAY),
    ]);
  });

  test('a deleted menu item', async () => {
    await run(`DELETE FROM menu_items WHERE id = ${day.item}`);
    expect(await heard()).toEqual([changed(2, PLAN, { menuItemId: day.item })]);
  });

  test('two menu items of a date: one message, and no id, for it was not one', async () => {
    const rows = toRows([{ schoolId: day.smp, portionsSmall: 0, portionsLarge: 10 }]);
    await makeMenuItem(database.dataSource, {
      menuPlanId: day.plan,
      date: TUESDAY,
      recipeId: day.recipe,
      rows,
    });
    await bus.heard();
    await run(
      `UPDATE menu_items SET portions = portions + 1`,
      `UPDATE ${ALLOCATIONS} SET portions = portions + 1 WHERE school_id = ${day.smp}`,
    );
    expect(await heard()).toEqual([changed(3, PLAN)]);
  });

  test('menu items that go by TRUNCATE', async () => {
    await run('TRUNCATE menu_items CASCADE');
    expect(await heard()).toEqual([changed(2, PLAN)]);
  });
});

describe('only approved weeks are shown', () => {
  test('a draft moves nothing', async () => {
    await run(`UPDATE menu_plans SET status = 'draft'`);
    await bus.heard();
    await run(
      ...shift(5),
      cooking('cooking'),
      packing(day.sd),
      `UPDATE schools SET name = 'SD Negeri 8'`,
    );
    expect(await heard()).toEqual([]);
  });

  test('approving and reopening move every date of the plan', async () => {
    await run(`UPDATE menu_plans SET status = 'draft'`);
    await run(`UPDATE menu_plans SET status = 'approved'`);
    expect(await heard()).toEqual([
      changed(2, PLAN, { menuItemId: day.item }),
      changed(3, PLAN, { menuItemId: day.item }),
    ]);
  });

  test('approving again changes nothing', async () => {
    await run(`UPDATE menu_plans SET status = 'approved', approved_at = now()`);
    expect(await heard()).toEqual([]);
  });

  test('an edit before the approval of the same transaction is part of it', async () => {
    await run(`UPDATE menu_plans SET status = 'draft'`);
    await bus.heard();
    await run(...shift(5), `UPDATE menu_plans SET status = 'approved'`);
    expect(await heard()).toEqual([changed(3, PLAN, { menuItemId: day.item })]);
  });
});

describe('the kitchen', () => {
  test('a dish that starts, and one that is taken back', async () => {
    await run(cooking('cooking'));
    await run('DELETE FROM cooking_statuses');
    expect(await heard()).toEqual([
      changed(2, ['cooking', 'packing'], { menuItemId: day.item }),
      changed(3, ['cooking', 'packing'], { menuItemId: day.item }),
    ]);
  });

  test('a school that is packed', async () => {
    await run(packing(day.sd));
    expect(await heard()).toEqual([changed(2, ['packing'], { schoolId: day.sd })]);
  });

  test('a school that gets nothing on the date moves nothing', async () => {
    await run(packing(day.sd, 'packing', WEDNESDAY));
    expect(await heard()).toEqual([]);
  });

  test('a dish and a school in one transaction are one message with both', async () => {
    await run(cooking('ready'), packing(day.sd));
    expect(await heard()).toEqual([
      changed(2, ['cooking', 'packing'], { menuItemId: day.item, schoolId: day.sd }),
    ]);
  });
});

describe('what the boards quote', () => {
  test('a school with another name or category', async () => {
    await run(`UPDATE schools SET name = 'SMP Negeri 9' WHERE id = ${day.smp}`);
    await run(`UPDATE schools SET category = 'SMA' WHERE id = ${day.smp}`);
    expect(await heard()).toEqual([
      changed(2, ['cooking', 'packing'], { schoolId: day.smp }),
      changed(3, ['cooking', 'packing'], { schoolId: day.smp }),
    ]);
  });

  test('a recipe with another name or instructions', async () => {
    await run(`UPDATE recipes SET name = 'Soto ayam', instructions = 'Rebus.'`);
    expect(await heard()).toEqual([changed(2, PLAN, { menuItemId: day.item })]);
  });

  test('a recipe with other components', async () => {
    await run(
      `UPDATE recipe_components SET quantity_per_small = 90`,
      `INSERT INTO recipe_components (recipe_id, position, name, unit, quantity_per_small, quantity_per_large)
       VALUES (${day.recipe}, 1, 'Ayam', 'g', 35, 40)`,
    );
    expect(await heard()).toEqual([changed(2, ['cooking'], { menuItemId: day.item })]);
  });

  test('what no board shows moves nothing', async () => {
    await run(
      `UPDATE schools SET address = 'Jl. Melati 1', student_count = 1`,
      `UPDATE recipes SET category = 'ayam'`,
    );
    expect(await heard()).toEqual([]);
  });
});

describe('nothing before the commit', () => {
  test('a transaction that is open, then one that is rolled back', async () => {
    const session = await openSession(database.dataSource);
    await session.query('BEGIN');
    await session.query(packing(day.sd));
    expect(await heard()).toEqual([]);
    await session.query('ROLLBACK');
    expect(await heard()).toEqual([]);
    await session.query('BEGIN');
    await session.query(packing(day.sd));
    await session.query('COMMIT');
    expect(await heard()).toEqual([changed(2, ['packing'], { schoolId: day.sd })]);
    await session.close();
  });

  test('a transaction that the sum refuses at commit says nothing', async () => {
    await expect(run('UPDATE menu_items SET portions = 1')).rejects.toThrow('allocated 500 of 1');
    expect(await heard()).toEqual([]);
  });
});
