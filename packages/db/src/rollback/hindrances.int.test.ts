import { afterEach, expect, test } from 'vitest';
import { migrate } from '../migrate.js';
import { dumpTables, tablesOf } from '../testing/dump-tables.js';
import { createOlderDatabase } from '../testing/older-database.js';
import type { TestDatabase } from '../testing/test-database.js';
import { listKeptSplits } from './kept-splits.js';
import { planRollback } from './plan-rollback.js';
import { rollback } from './rollback.js';

let database: TestDatabase;
afterEach(() => database.drop());

const SPLIT = `
  INSERT INTO menu_item_school_allocations (menu_item_id, school_id, portions, portion_size, date)
    SELECT menu_item_id, school_id, 15, 'small', date FROM menu_item_school_allocations WHERE menu_item_id = 21 AND school_id IN (1, 3);
  UPDATE menu_item_school_allocations SET portions = portions - 15 WHERE menu_item_id = 21 AND school_id IN (1, 3) AND portion_size = 'large';`;
const RECEIPTS =
  'CREATE TABLE receipts (id int PRIMARY KEY, allocation_id int8 CONSTRAINT fk_allocation REFERENCES menu_item_school_allocations (id) ON DELETE CASCADE);';

test.each([
  [
    'a view of the sizes',
    'CREATE VIEW sizes AS SELECT portion_size, sum(portions) FROM menu_item_school_allocations GROUP BY 1;',
    'view sizes uses portion_size',
  ],
  [
    'an index of somebody’s',
    'CREATE INDEX by_size_and_school ON menu_item_school_allocations (portion_size, school_id);',
    'index by_size_and_school uses portion_size',
  ],
  [
    'a generated column',
    `ALTER TABLE menu_item_school_allocations ADD COLUMN is_small boolean GENERATED ALWAYS AS (portion_size = 'small') STORED;`,
    'uses portion_size',
  ],
  [
    'a row that refers to one that goes',
    `${RECEIPTS} INSERT INTO receipts SELECT 1, max(id) FROM menu_item_school_allocations;`,
    '1 rows of receipts refer (fk_allocation) to allocations that would be merged',
  ],
])('%s would be lost: refused with the list, nothing changed', async (_, sql, complaint) => {
  database = await createOlderDatabase();
  const { dataSource } = database;
  await migrate(dataSource);
  await dataSource.query(SPLIT);
  await dataSource.query(sql);
  const tables = await tablesOf(dataSource);
  const before = await dumpTables(dataSource, tables);
  const hindrances = (await planRollback(dataSource))?.hindrances;
  expect(hindrances).toEqual([expect.stringContaining(complaint)]);
  await expect(rollback(dataSource)).rejects.toMatchObject({
    message: expect.stringContaining('nothing was changed') as string,
    details: hindrances,
  });
  expect(await dumpTables(dataSource, tables)).toEqual(before);
});

test('rows of ours that lack what the older application needs, and nobody can make up: named, and filled by hand', async () => {
  database = await createOlderDatabase(`
    ALTER TABLE recipes ADD CONSTRAINT fk_creator FOREIGN KEY (created_by) REFERENCES users (id);
    CREATE TYPE mood AS ENUM ('calm');
    ALTER TABLE schools ADD COLUMN mood mood NOT NULL DEFAULT 'calm', ADD COLUMN code char(2) NOT NULL DEFAULT '--';
    ALTER TABLE schools ALTER COLUMN mood DROP DEFAULT, ALTER COLUMN code DROP DEFAULT;`);
  const { dataSource } = database;
  await migrate(dataSource);
  await dataSource.query(`
    INSERT INTO recipes (name) VALUES ('Soto');
    INSERT INTO schools (name, category, student_count, is_active) VALUES ('SD Baru', 'SD', 10, true);`);
  const needed = (rows: string, why: string) =>
    `1 rows of ${rows}, which the older application needs and only you can give: it ${why}`;
  const hindrances = [
    needed('recipes came without created_by', 'refers to another table (fk_creator)'),
    needed('schools came without code', 'is character(2)'),
    needed('schools came without mood', 'is mood'),
  ];
  const plan = await planRollback(dataSource);
  expect([...(plan?.hindrances ?? [])].sort()).toEqual(hindrances);
  await expect(rollback(dataSource)).rejects.toMatchObject({
    details: expect.anything() as unknown,
  });
  await dataSource.query(`
    UPDATE recipes SET created_by = 1 WHERE created_by IS NULL;
    UPDATE schools SET code = '00', mood = 'calm' WHERE code IS NULL;`);
  expect(await rollback(dataSource)).toBeDefined();
});

test('a column that was dropped after the adoption is not asked about any more', async () => {
  database = await createOlderDatabase();
  const { dataSource } = database;
  await migrate(dataSource);
  await dataSource.query('ALTER TABLE users DROP COLUMN nik');
  expect((await planRollback(dataSource))?.hindrances).toEqual([]);
  expect(await rollback(dataSource)).toBeDefined();
  expect(await migrate(dataSource)).not.toEqual([]);
});

test('rows that others refer to by id keep their ids when the split comes back', async () => {
  database = await createOlderDatabase();
  const { dataSource } = database;
  await migrate(dataSource);
  await dataSource.query(SPLIT);
  await rollback(dataSource);
  // The older application has stored the pair anew, and somebody refers to it.
  await dataSource.query(`
    UPDATE menu_item_school_allocations SET id = 7000 WHERE id = 291;
    ${RECEIPTS} INSERT INTO receipts VALUES (1, 7000);`);
  await migrate(dataSource);
  expect(await listKeptSplits(dataSource)).toEqual([]);
  expect(
    await dataSource.query(
      'SELECT allocation_id AS id, portions FROM receipts JOIN menu_item_school_allocations AS stored ON stored.id = allocation_id',
    ),
  ).toEqual([{ id: 7000, portions: 100 }]);
});

test('more splits than go back at once', async () => {
  database = await createOlderDatabase();
  const { dataSource } = database;
  await migrate(dataSource);
  await dataSource.query(`
    INSERT INTO schools (name, category, student_count, is_active) SELECT 'SD ' || n, 'SD', 10, true FROM generate_series(1, 2100) AS n;
    WITH item AS (INSERT INTO menu_items (menu_plan_id, date, recipe_id, portions) SELECT 3, '2026-01-20Z', 1, 10 * count(*) FROM schools WHERE name ~ '^SD \\d+$' RETURNING id, date)
    INSERT INTO menu_item_school_allocations (menu_item_id, school_id, portions, portion_size, date)
    SELECT item.id, schools.id, 5, size, item.date FROM item, schools, unnest('{small,large}'::text[]) AS size WHERE name ~ '^SD \\d+$';`);
  const rows = () =>
    dataSource.query<unknown[]>('SELECT * FROM menu_item_school_allocations ORDER BY id');
  const before = await rows();
  const plan = await rollback(dataSource);
  expect(plan).toMatchObject({ mergedPairs: 2100 });
  expect(plan?.merged).toHaveLength(1000);
  await migrate(dataSource);
  expect(await rows()).toEqual(before);
  expect(await listKeptSplits(dataSource)).toEqual([]);
});
