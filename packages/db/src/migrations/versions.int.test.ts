import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeUser } from '../testing/builders.js';
import { plannedDay, type PlannedDay } from '../testing/scenarios.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let database: TestDatabase;
let day: PlannedDay;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await run('TRUNCATE menu_items, menu_plans, schools, recipes, users CASCADE');
  day = await plannedDay(database.dataSource);
});

const run = (...statements: string[]): Promise<unknown> =>
  database.dataSource.query(statements.join(';'));
const versionOf = async (table: string, id: number, key = 'id'): Promise<number | undefined> => {
  const rows = await database.dataSource.query<{ version: number }[]>(
    `SELECT version FROM ${table} WHERE ${key} = ${id}`,
  );
  return rows[0]?.version;
};
const itemVersion = () => versionOf('menu_item_versions', day.item, 'menu_item_id');
const portions = (change: string) =>
  `UPDATE menu_item_school_allocations SET portions = portions ${change} WHERE school_id = ${day.sma}`;
const total = (change: string) => `UPDATE menu_items SET portions = portions ${change}`;

test('a fresh menu item with its rows has version 1', async () => {
  expect(await itemVersion()).toBe(1);
});

test('a transaction counts once, whatever it writes', async () => {
  await run(total('+ 5'), portions('+ 2'), portions('+ 3'));
  expect(await itemVersion()).toBe(2);
  await run(portions('- 5'), total('- 5'));
  expect(await itemVersion()).toBe(3);
});

test('rows that come or go count too', async () => {
  await run(
    `DELETE FROM menu_item_school_allocations WHERE school_id = ${day.sma}`,
    `INSERT INTO menu_item_school_allocations (menu_item_id, school_id, portion_size, portions, date)
     VALUES (${day.item}, ${day.sma}, 'large', 200, '${day.date}')`,
  );
  expect(await itemVersion()).toBe(2);
});

test('a menu item of an adopted database has version 1 without a row, and 2 after its first edit', async () => {
  await run('TRUNCATE menu_item_versions', `${portions('+ 1')}; ${total('+ 1')}`);
  expect(await itemVersion()).toBe(2);
});

test('a transaction that is rolled back counts nothing', async () => {
  await expect(run(total('+ 1'))).rejects.toThrow('allocated 500 of 501');
  expect(await itemVersion()).toBe(1);
});

test('a deleted menu item takes its version along', async () => {
  await run(`DELETE FROM menu_items WHERE id = ${day.item}`);
  expect(await itemVersion()).toBeUndefined();
});

test('schools, recipes and users count every edit, whatever version the writer gives', async () => {
  const user = await makeUser(database.dataSource, { email: 'head@example.com' });
  await run(`UPDATE schools SET name = 'SD Negeri 7', version = 99 WHERE id = ${day.sd}`);
  await run(`UPDATE recipes SET name = 'Soto', version = 99 WHERE id = ${day.recipe}`);
  await run(`UPDATE users SET full_name = 'Ibu Sari', version = 99 WHERE id = ${user}`);
  expect(await versionOf('schools', day.sd)).toBe(2);
  expect(await versionOf('recipes', day.recipe)).toBe(2);
  expect(await versionOf('users', user)).toBe(2);
});

test('an edit that changes nothing, or a hash renewed at sign-in, is no new version', async () => {
  const user = await makeUser(database.dataSource, { email: 'head@example.com' });
  await run(`UPDATE schools SET name = name`, `UPDATE users SET password_hash = 'other'`);
  expect(await versionOf('schools', day.sd)).toBe(1);
  expect(await versionOf('users', user)).toBe(1);
});
