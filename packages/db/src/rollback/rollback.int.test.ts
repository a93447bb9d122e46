import { afterEach, describe, expect, test } from 'vitest';
import { migrate } from '../migrate.js';
import { pendingMigrations } from '../pending-migrations.js';
import { dumpTables, tablesOf } from '../testing/dump-tables.js';
import { createOlderDatabase } from '../testing/older-database.js';
import { OLDER_SHAPES } from '../testing/older-shapes.js';
import { plannedDay } from '../testing/scenarios.js';
import { openSession } from '../testing/session.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { listKeptSplits } from './kept-splits.js';
import { planRollback } from './plan-rollback.js';
import { rollback } from './rollback.js';

let database: TestDatabase;
afterEach(() => database.drop());

const ask = <Row>(sql: string) => database.dataSource.query<Row[]>(sql);
const pair = (menuItemId: number, schoolId: number) =>
  ask(
    `SELECT to_jsonb(stored) - 'date' - 'updated_at' AS row FROM menu_item_school_allocations AS stored
     WHERE menu_item_id = ${menuItemId} AND school_id = ${schoolId} ORDER BY id`,
  );
const split = `
  INSERT INTO menu_item_school_allocations (menu_item_id, school_id, portions, portion_size, date)
    SELECT menu_item_id, school_id, 15, 'small', date FROM menu_item_school_allocations WHERE menu_item_id = 21 AND school_id IN (1, 3);
  UPDATE menu_item_school_allocations SET portions = portions - 15 WHERE menu_item_id = 21 AND school_id IN (1, 3) AND portion_size = 'large';`;

describe.each(OLDER_SHAPES.filter(([name]) => !name.includes('script')))('%s', (_, changes) => {
  test.each(['expand', 'contract'] as const)(
    'the older tables are as before after %s and back',
    async (phase) => {
      database = await createOlderDatabase(changes);
      const { dataSource } = database;
      const tables = await tablesOf(dataSource);
      const before = await dumpTables(dataSource, tables);
      await migrate(dataSource, { phase });
      if (phase === 'contract') await dataSource.query(split);
      await rollback(dataSource);
      expect(await dumpTables(dataSource, tables)).toEqual(before);
      expect(await rollback(dataSource)).toBeUndefined();
      await migrate(dataSource);
      expect(await pendingMigrations(dataSource)).toEqual([]);
      const sizes =
        phase === 'contract'
          ? [
              { row: { id: 291, portions: 100, portion_size: 'large' } },
              { row: { portions: 15, portion_size: 'small' } },
            ]
          : [{ row: { id: 291, portions: 115, portion_size: 'large' } }];
      expect(await pair(21, 1)).toMatchObject(sizes);
    },
  );
});

test('what was never migrated is left alone', async () => {
  database = await createOlderDatabase();
  expect(await planRollback(database.dataSource)).toBeUndefined();
  expect(await rollback(database.dataSource)).toBeUndefined();
});

test('the merged row takes id and created_at of the lowest id, and the split comes back with its ids', async () => {
  database = await createOlderDatabase();
  const { dataSource } = database;
  await migrate(dataSource);
  await dataSource.query(`
    UPDATE menu_item_school_allocations SET portion_size = 'small', created_at = NULL, portions = 100 WHERE id = 291;
    INSERT INTO menu_item_school_allocations (id, menu_item_id, school_id, portions, portion_size, date, created_at)
      SELECT 5000, 21, 1, 15, 'large', date, now() FROM menu_item_school_allocations WHERE id = 291;`);
  const plan = await planRollback(dataSource);
  expect(plan?.merged).toEqual([
    { menuItemId: 21, schoolId: 1, id: 291, portionsSmall: 100, portionsLarge: 15 },
  ]);
  const before = await pair(21, 1);
  await rollback(dataSource);
  expect(await pair(21, 1)).toEqual([
    { row: { id: 291, menu_item_id: 21, school_id: 1, portions: 115, created_at: null } },
  ]);
  await migrate(dataSource);
  expect(await pair(21, 1)).toEqual(before);
  expect(await listKeptSplits(dataSource)).toEqual([]);
});

test('what changed meanwhile is not split again, and told', async () => {
  database = await createOlderDatabase();
  const { dataSource } = database;
  await migrate(dataSource);
  await dataSource.query(split);
  await rollback(dataSource);
  await dataSource.query(`
    UPDATE menu_item_school_allocations SET portions = portions + 1 WHERE menu_item_id = 21 AND school_id = 1;
    UPDATE schools SET category = 'SMP' WHERE id = 3;`);
  await migrate(dataSource);
  expect(await listKeptSplits(dataSource)).toEqual([
    {
      menuItemId: 21,
      schoolId: 1,
      portionsSmall: 15,
      portionsLarge: 100,
      why: 'total has changed',
    },
    { menuItemId: 21, schoolId: 3, portionsSmall: 15, portionsLarge: 180, why: 'school left SD' },
  ]);
  expect(
    await ask(`SELECT 1 FROM menu_item_school_allocations WHERE portion_size = 'small'`),
  ).toEqual([]);
});

test('rows that Porsi added get what the older application needs', async () => {
  database = await createOlderDatabase();
  const { dataSource } = database;
  await migrate(dataSource);
  await dataSource.query(`
    INSERT INTO users (email, password_hash, full_name, role) VALUES ('a@b.c', '-', 'A', 'chef'), ('d@e.f', '-', 'D', 'chef');
    INSERT INTO recipes (name) VALUES ('Soto');`);
  const done = await rollback(dataSource);
  expect(done?.filled).toContainEqual({ table: 'users', column: 'nik', rows: 2 });
  expect(await ask(`SELECT nik, length(nik) > 0 AS given FROM users WHERE id > 14`)).toMatchObject([
    { given: true },
    { given: true },
  ]);
  expect(await ask(`SELECT total_calories FROM recipes WHERE name = 'Soto'`)).toEqual([
    { total_calories: 0 },
  ]);
});

test('a database of our own goes back too, and its app comes again with the next migration', async () => {
  database = await createTestDatabase();
  const { dataSource } = database;
  await plannedDay(dataSource);
  const before = await ask('SELECT * FROM menu_item_school_allocations ORDER BY id');
  const done = await rollback(dataSource);
  expect(done?.migrations).toHaveLength(2);
  expect(await ask('SELECT portions FROM menu_item_school_allocations ORDER BY id')).toEqual([
    { portions: 170 },
    { portions: 130 },
    { portions: 200 },
  ]);
  await migrate(dataSource);
  expect(await ask('SELECT * FROM menu_item_school_allocations ORDER BY id')).toEqual(before);
});

test('a lock that others hold is waited for, and given up with who holds it', async () => {
  database = await createOlderDatabase();
  const { dataSource } = database;
  await migrate(dataSource);
  const reader = await openSession(dataSource);
  await reader.query('BEGIN');
  await reader.query('SELECT FROM menu_item_school_allocations');
  await expect(rollback(dataSource, { patience: 0 })).rejects.toThrow('stayed locked');
  expect(await pendingMigrations(dataSource)).toEqual([]);
  const patient = rollback(dataSource);
  await reader.close();
  expect(await patient).toBeDefined();
});
