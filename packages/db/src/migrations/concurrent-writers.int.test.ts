import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { sqlState } from '../query/run-in-transaction.js';
import { plannedDay, type PlannedDay } from '../testing/scenarios.js';
import { openSession, type Session } from '../testing/session.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { violationOf } from '../testing/violation.js';

// What two people do at the same moment must not add up to what neither may do alone.
let database: TestDatabase;
let day: PlannedDay;
let planner: Session;
let head: Session;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.dataSource.query('TRUNCATE menu_items, menu_plans, schools, recipes CASCADE');
  day = await plannedDay(database.dataSource);
  planner = await openSession(database.dataSource);
  head = await openSession(database.dataSource);
});
afterEach(async () => {
  await planner.close();
  await head.close();
});

const smallForSmp = () =>
  `UPDATE menu_item_school_allocations SET portion_size = 'small' WHERE school_id = ${day.smp}`;
const smpBecomes = (category: string) =>
  `UPDATE schools SET category = '${category}' WHERE id = ${day.smp}`;
const add = (portions: number, school: number) =>
  `UPDATE menu_item_school_allocations SET portions = portions + ${portions} WHERE school_id = ${school} AND portion_size = 'large'`;

test('small portions first, then the school leaves SD: the school waits and is refused', async () => {
  await database.dataSource.query(smpBecomes('SD'));
  await planner.query('BEGIN');
  await planner.query(smallForSmp());
  const leaving = violationOf(head.query(smpBecomes('SMA')));
  await head.waits();
  await planner.query('COMMIT');
  expect(await leaving).toBe('small_portions_need_sd');
});

test('the school leaves SD first, then small portions: they wait and are refused', async () => {
  await database.dataSource.query(smpBecomes('SD'));
  await head.query('BEGIN');
  await head.query(smpBecomes('SMA'));
  const allocating = violationOf(planner.query(smallForSmp()));
  await planner.waits();
  await head.query('COMMIT');
  expect(await allocating).toBe('small_portions_need_sd');
});

test('small portions that are taken back let the school leave SD', async () => {
  await database.dataSource.query(smpBecomes('SD'));
  await planner.query('BEGIN');
  await planner.query(smallForSmp());
  const leaving = violationOf(head.query(smpBecomes('SMA')));
  await head.waits();
  await planner.query('ROLLBACK');
  expect(await leaving).toBe('none');
});

test('two saves for the same schools do not wait for each other', async () => {
  await planner.query('BEGIN');
  await planner.query(
    `UPDATE menu_item_school_allocations SET portions = portions WHERE school_id = ${day.sd}`,
  );
  const lock = `SELECT id FROM schools WHERE id = ${day.sd} FOR SHARE NOWAIT`;
  expect(await head.query(lock)).toEqual([{ id: day.sd }]);
});

test('two edits of one menu item, each fair by itself: the second waits and then both hold', async () => {
  await planner.query('BEGIN');
  await planner.query(`${add(10, day.smp)}; ${add(-10, day.sma)}`);
  await head.query('BEGIN');
  const second = head.query(
    `${add(-5, day.sd)}; UPDATE menu_items SET portions = portions - 5 WHERE id = ${day.item}`,
  );
  await head.waits();
  await planner.query('COMMIT');
  await second;
  expect(await violationOf(head.query('COMMIT'))).toBe('none');
});

test('two edits of one menu item that are short together: the second is refused', async () => {
  await planner.query('BEGIN');
  await planner.query(
    `${add(5, day.smp)}; UPDATE menu_items SET portions = 505 WHERE id = ${day.item}`,
  );
  await head.query('BEGIN');
  const second = head.query(
    `UPDATE menu_items SET portions = 505 WHERE id = ${day.item}; ${add(5, day.sma)}`,
  );
  await head.waits();
  await planner.query('COMMIT');
  await second;
  expect(await violationOf(head.query('COMMIT'))).toBe('portion_sum_matches_total');
});

test('in REPEATABLE READ, repairing an odd menu item twice at once is a serialization failure, not a wrong sum', async () => {
  await planner.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  await head.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  await head.query('SELECT 1 FROM menu_items');
  await planner.query(`${add(10, day.smp)}; ${add(-10, day.sma)}`);
  const second = head.query(`${add(10, day.sd)}; ${add(-10, day.sd)}`).catch(sqlState);
  await head.waits();
  await planner.query('COMMIT');
  expect(await second).toBe('40001');
});
