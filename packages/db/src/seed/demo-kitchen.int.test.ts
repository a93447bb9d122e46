import { fromRows, type AllocationRow } from '@porsi/shared/portions/allocation-rows';
import { reviewAllocations } from '@porsi/shared/portions/review-allocations';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDataSource } from '../data-source.js';
import { School } from '../entities/school.js';
import { verifyPassword } from '../passwords.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { DEMO_PASSWORD, DEMO_SIGN_INS, loadDemoKitchen } from './demo-kitchen.js';

const TODAY = '2026-11-22'; // a Sunday: its week began on the 16th
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await loadDemoKitchen(database.dataSource, { today: TODAY });
});
afterAll(() => database.drop());

const ask = <Row>(sql: string): Promise<Row[]> => database.dataSource.query<Row[]>(sql);

describe('the demo kitchen (section 6)', () => {
  test('has its four sign-ins, with Argon2id hashes of the demo password', async () => {
    const users = await ask<{ email: string; role: string; password_hash: string }>(
      'SELECT * FROM users ORDER BY id',
    );
    expect(users.map(({ email, role }) => ({ email, role }))).toEqual(
      DEMO_SIGN_INS.map(({ email, role }) => ({ email, role })),
    );
    for (const user of users) {
      expect(await verifyPassword(user.password_hash, DEMO_PASSWORD)).toEqual({
        ok: true,
        needsRehash: false,
      });
    }
  });

  test('has 12 schools of all three categories, each with its enrolment', async () => {
    expect(
      await ask(
        `SELECT category, count(*), sum(student_count) AS students FROM schools WHERE student_count > 0 GROUP BY 1 ORDER BY 1`,
      ),
    ).toEqual([
      { category: 'SD', count: 7, students: 1321 },
      { category: 'SMA', count: 2, students: 733 },
      { category: 'SMP', count: 3, students: 846 },
    ]);
  });

  test('has 8 recipes, each with components per size', async () => {
    const [recipes] = await ask(
      'SELECT count(DISTINCT recipe_id) FROM recipe_components WHERE quantity_per_small > 0',
    );
    expect(recipes).toEqual({ count: 8 });
  });

  test('has this week and the next approved', async () => {
    expect(
      await ask('SELECT week_start, week_end, status FROM menu_plans ORDER BY week_start'),
    ).toEqual([
      { week_start: '2026-11-16', week_end: '2026-11-22', status: 'approved' },
      { week_start: '2026-11-23', week_end: '2026-11-29', status: 'approved' },
    ]);
  });

  test('has one to three menu items on each day from Monday to Saturday, 2,900 portions each, for all schools', async () => {
    const days = await ask<{
      date: string;
      items: number;
      least: number;
      most: number;
      schools: number;
    }>(
      `SELECT item.date, count(DISTINCT item.id) AS items, min(item.portions) AS least, max(item.portions) AS most,
         count(DISTINCT allocation.school_id) AS schools
       FROM menu_items AS item JOIN menu_item_school_allocations AS allocation ON allocation.menu_item_id = item.id
       GROUP BY item.date ORDER BY item.date`,
    );
    expect(days.map(({ date }) => date.slice(8))).toEqual([
      '16',
      '17',
      '18',
      '19',
      '20',
      '21',
      '23',
      '24',
      '25',
      '26',
      '27',
      '28',
    ]);
    expect(days.map(({ items }) => items)).toEqual([2, 1, 3, 2, 1, 2, 2, 1, 3, 2, 1, 2]);
    expect(days).toSatisfy((all: typeof days) =>
      all.every((day) => day.least === 2900 && day.most === 2900 && day.schools === 12),
    );
  });

  test('breaks none of the portion rules', async () => {
    const schools = new Map(
      (await database.dataSource.manager.find(School)).map((school) => [school.id, school]),
    );
    const items = await ask<{ portions: number; rows: AllocationRow[] }>(
      `SELECT item.portions, json_agg(json_build_object('schoolId', school_id, 'portionSize', portion_size, 'portions', allocation.portions)) AS rows
       FROM menu_items AS item JOIN menu_item_school_allocations AS allocation ON allocation.menu_item_id = item.id GROUP BY item.id`,
    );
    for (const item of items) {
      const facts = { schools, stored: new Map(), featurePortionSize: true };
      expect(reviewAllocations(fromRows(item.rows), item.portions, facts)).toEqual([]);
    }
  });
});

test('a database that has a user or a school is left as it is', async () => {
  expect(await loadDemoKitchen(database.dataSource, { today: TODAY })).toBe(false);
  expect(await ask('SELECT count(*) FROM schools')).toEqual([{ count: 12 }]);
});

test('two processes that start together fill it once', async () => {
  const empty = await createTestDatabase();
  const other = await createDataSource(empty.url, { timezone: 'Asia/Jakarta' }).initialize();
  const loaded = await Promise.all(
    [empty.dataSource, other].map((source) => loadDemoKitchen(source, { today: TODAY })),
  );
  await other.destroy();
  await empty.drop();
  expect(loaded.filter(Boolean)).toHaveLength(1);
});
