import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDataSource } from './data-source.js';
import { migrate } from './migrate.js';
import { ALL_MIGRATIONS } from './migrations/all-migrations.js';
import { OperatorError } from './operator-error.js';
import { pendingMigrations } from './pending-migrations.js';
import { planMigrations, planNewDatabase } from './plan-migrations.js';
import { toRows } from '@porsi/shared/portions/allocation-rows';
import { makeMenuItem, makeMenuPlan } from './testing/builders.js';
import { plannedDay, smallKitchen } from './testing/scenarios.js';
import { openSession } from './testing/session.js';
import { createTestDatabase, type TestDatabase } from './testing/test-database.js';

const names = ALL_MIGRATIONS.map((Migration) => new Migration().name);
const CONTRACT = names.at(-1);
const inContract = names.slice(-2);
const fromExpand = names.slice(-3);
let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase({ empty: true });
});
afterEach(() => database.drop());

const tables = () =>
  database.dataSource.query<unknown[]>(
    `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace`,
  );

test('asking what is pending writes nothing', async () => {
  const pending = await pendingMigrations(database.dataSource);
  expect(pending.map(({ name }) => name)).toEqual(names);
  expect(await tables()).toEqual([]);
});

test('an empty database gets everything, and a second run finds nothing to do', async () => {
  expect(await migrate(database.dataSource)).toEqual(names);
  expect(await migrate(database.dataSource)).toEqual([]);
  expect(await pendingMigrations(database.dataSource)).toEqual([]);
});

test('the expand phase stops before the contract step, and a later run goes on', async () => {
  expect(await migrate(database.dataSource, { phase: 'expand' })).toEqual(names.slice(0, -2));
  expect(await migrate(database.dataSource, { phase: 'expand' })).toEqual([]);
  expect(await migrate(database.dataSource)).toEqual(inContract);
});

test('a plan is the steps that a run takes, with locks and rows, and writes nothing', async () => {
  const plan = await planMigrations(database.dataSource);
  expect(await tables()).toEqual([]);
  expect(plan).toEqual(planNewDatabase());
  expect(plan[0]).toMatchObject({
    migration: names[1],
    title: 'create users',
    lock: 'none on tables in use',
    rows: 0,
  });
  expect(plan[0]?.sql).toMatch(/^CREATE TABLE users/);
  const ran: string[] = [];
  await migrate(database.dataSource, { onStep: (step) => ran.push(step.title) });
  expect(plan.map(({ title }) => title)).toEqual(ran);
  expect(await planMigrations(database.dataSource)).toEqual([]);
});

test('a plan counts the rows that a step will read', async () => {
  await migrate(database.dataSource);
  await plannedDay(database.dataSource);
  for (let undone = 0; undone < fromExpand.length; undone++)
    await database.dataSource.undoLastMigration();
  const plan = await planMigrations(database.dataSource, 'expand');
  expect(plan.find(({ title }) => title.startsWith('validate'))?.rows).toBe(3);
});

test('every step is told before it runs', async () => {
  const titles: string[] = [];
  await migrate(database.dataSource, { onStep: (step) => titles.push(step.title) });
  expect(titles[0]).toBe('create users');
  expect(titles.at(-1)).toBe('hold small portions to SD');
});

test('of two processes at once one works, and the other waits and finds nothing to do', async () => {
  const other = await createDataSource(database.url, { timezone: 'Asia/Jakarta' }).initialize();
  let waited = 0;
  const onWait = () => waited++;
  const applied = await Promise.all([
    migrate(database.dataSource, { onWait }),
    migrate(other, { onWait }),
  ]);
  await other.destroy();
  expect(applied.flat()).toEqual(names);
  expect(waited).toBe(1);
});

test('a run that was killed in the middle is finished by the next one', async () => {
  const stop = new Error('killed');
  const interrupted = migrate(database.dataSource, {
    onStep: (step) => {
      if (step.title.startsWith('build idx_portion_size')) throw stop;
    },
  });
  await expect(interrupted).rejects.toThrow(stop);
  const left = await pendingMigrations(database.dataSource);
  expect(left.map(({ name }) => name)).toEqual(fromExpand);
  expect(await migrate(database.dataSource)).toEqual(fromExpand);
});

test('an index that a killed build left invalid is built anew', async () => {
  const unfinished = migrate(database.dataSource, {
    onStep: (step) => {
      if (step.title.startsWith('build idx_portion_size')) throw new Error('killed');
    },
  });
  await expect(unfinished).rejects.toThrow('killed');
  // A concurrent build that fails on a duplicate leaves the same remains as one that is killed.
  const { smp, sma, recipe } = await smallKitchen(database.dataSource);
  await makeMenuItem(database.dataSource, {
    menuPlanId: await makeMenuPlan(database.dataSource, '2026-11-24', 'draft'),
    date: '2026-11-24',
    recipeId: recipe,
    rows: toRows([smp, sma].map((schoolId) => ({ schoolId, portionsSmall: 0, portionsLarge: 9 }))),
  });
  await database.dataSource.query('DROP INDEX idx_menu_item_school_portion');
  await expect(
    database.dataSource.query(
      'CREATE UNIQUE INDEX CONCURRENTLY idx_menu_item_school_portion ON menu_item_school_allocations (date)',
    ),
  ).rejects.toThrow('could not create unique index');
  expect(await migrate(database.dataSource)).toEqual(fromExpand);
  expect(
    await database.dataSource.query(
      `SELECT indrelid::regclass::text AS on, indisvalid FROM pg_index WHERE indexrelid = 'idx_menu_item_school_portion'::regclass`,
    ),
  ).toEqual([{ on: 'menu_item_school_allocations', indisvalid: true }]);
});

test('a lock that others hold is waited for in short attempts, and given up with the way out', async () => {
  await migrate(database.dataSource);
  await database.dataSource.undoLastMigration();
  const reader = await openSession(database.dataSource);
  await reader.query('BEGIN');
  await reader.query('SELECT FROM menu_item_school_allocations');
  const giveUp = migrate(database.dataSource, { patience: 0 });
  await expect(giveUp).rejects.toThrow('stayed locked');
  await expect(giveUp).rejects.toBeInstanceOf(OperatorError);
  const patient = migrate(database.dataSource);
  await reader.close();
  expect(await patient).toEqual([CONTRACT]);
});

test('an index build that others keep waiting is broken off when the patience is over, and built anew by the next run', async () => {
  await migrate(database.dataSource);
  for (let undone = 0; undone < fromExpand.length; undone++)
    await database.dataSource.undoLastMigration();
  const untilBuild = migrate(database.dataSource, {
    onStep({ title }) {
      if (title.startsWith('build idx_menu_item_school_portion')) throw new Error('not yet');
    },
  });
  await expect(untilBuild).rejects.toThrow('not yet');
  const writer = await openSession(database.dataSource);
  await writer.query('BEGIN');
  await writer.query('LOCK TABLE menu_item_school_allocations IN ROW EXCLUSIVE MODE');
  const giveUp = migrate(database.dataSource, { patience: 300 });
  await expect(giveUp).rejects.toThrow('stayed locked');
  await writer.close();
  expect(await migrate(database.dataSource)).toEqual(fromExpand);
});

test('a database that cannot be served is refused with the list and left as it is', async () => {
  await database.dataSource.query('CREATE TABLE menu_items (id int4, date timestamptz)');
  const before = await tables();
  await expect(migrate(database.dataSource)).rejects.toMatchObject({
    message: expect.stringContaining('cannot be served') as string,
    details: expect.arrayContaining([
      'there is no table users',
      'menu_items has no column portions',
    ]) as string[],
  });
  expect(await tables()).toEqual(before);
});

test('the connection goes back to its pool as it came', async () => {
  await migrate(database.dataSource);
  expect(await database.dataSource.query('SHOW lock_timeout')).toEqual([{ lock_timeout: '0' }]);
  expect(await database.dataSource.query('SHOW search_path')).toEqual([
    { search_path: '"$user", public' },
  ]);
});
