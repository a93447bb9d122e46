import { afterEach, expect, test } from 'vitest';
import { migrate } from '../migrate.js';
import { dumpTables, tablesOf } from '../testing/dump-tables.js';
import { createOlderDatabase } from '../testing/older-database.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let database: TestDatabase;
afterEach(() => database.drop());

const ALLOCATIONS = 'menu_item_school_allocations';

async function expectRefusal(complaint: string): Promise<void> {
  const { dataSource } = database;
  const tables = await tablesOf(dataSource);
  const before = await dumpTables(dataSource, tables);
  await expect(migrate(dataSource)).rejects.toMatchObject({
    message: expect.stringContaining('nothing was changed') as string,
    details: expect.arrayContaining([expect.stringContaining(complaint)]) as string[],
  });
  expect(await tablesOf(dataSource)).toEqual(tables);
  expect(await dumpTables(dataSource, tables)).toEqual(before);
}

test.each([
  [
    'a rule',
    `CREATE RULE audit AS ON UPDATE TO menu_items DO ALSO NOTIFY audit;`,
    'the rule audit',
  ],
  [
    'row security that holds for the owner',
    `ALTER TABLE ${ALLOCATIONS} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;`,
    'row security hides rows',
  ],
  ['a child table', `CREATE TABLE archive () INHERITS (${ALLOCATIONS});`, 'inherits'],
  ['an unlogged table', `ALTER TABLE ${ALLOCATIONS} SET UNLOGGED;`, `${ALLOCATIONS} is unlogged`],
  [
    'a partitioned table',
    `ALTER TABLE ${ALLOCATIONS} RENAME TO whole;
     CREATE TABLE ${ALLOCATIONS} (LIKE whole INCLUDING DEFAULTS) PARTITION BY RANGE (date);`,
    'is no ordinary table',
  ],
  [
    'a wider uniqueness',
    `CREATE UNIQUE INDEX once_a_day ON ${ALLOCATIONS} (menu_item_id, school_id, date);`,
    'once_a_day allows a school no row per size',
  ],
  [
    'a uniqueness of expressions',
    `CREATE UNIQUE INDEX guessed ON ${ALLOCATIONS} (coalesce(menu_item_id, 0), school_id);`,
    'guessed allows a school no row per size',
  ],
  [
    'an exclusion',
    `ALTER TABLE ${ALLOCATIONS} ADD CONSTRAINT apart EXCLUDE (menu_item_id WITH =, school_id WITH =);`,
    'apart allows a school no row per size',
  ],
  [
    'a replica identity on the pair',
    `ALTER TABLE ${ALLOCATIONS} REPLICA IDENTITY USING INDEX idx_menu_item_school_allocation_unique;`,
    'is the replica identity',
  ],
  [
    'an index of our name',
    'CREATE INDEX idx_portion_size ON users (role);',
    'idx_portion_size is taken',
  ],
  ['a view of our name', 'CREATE VIEW history AS SELECT 1 AS one;', 'there is a view history'],
  [
    'a sequence of our name',
    'CREATE SEQUENCE history_id_seq;',
    'there is a sequence history_id_seq',
  ],
  ['a type of our name', `CREATE TYPE sessions AS ENUM ('a');`, 'there is a type sessions'],
  [
    'a function of our name',
    `CREATE FUNCTION service_day(text) RETURNS text LANGUAGE sql AS 'SELECT $1';`,
    'there is a function service_day()',
  ],
  [
    'a trigger of our name',
    `CREATE FUNCTION their_own() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
     CREATE TRIGGER count_row_version BEFORE UPDATE ON schools FOR EACH ROW EXECUTE FUNCTION their_own();`,
    'there is a trigger count_row_version on schools',
  ],
  [
    'a version that is not ours',
    'ALTER TABLE schools ADD COLUMN version text;',
    'schools has a column version',
  ],
  [
    'a school category of a kind of its own',
    `CREATE TYPE level AS ENUM ('SD', 'SMP', 'SMA'); ALTER TABLE schools DROP CONSTRAINT check_category;
     ALTER TABLE schools ALTER COLUMN category TYPE level USING category::text::level;`,
    'schools.category is level',
  ],
])('%s: refused with the list, nothing changed', async (_, changes, complaint) => {
  database = await createOlderDatabase(changes);
  await expectRefusal(complaint);
});

test('tables in a schema that is not on the search path: no second kitchen beside them', async () => {
  database = await createOlderDatabase('ALTER SCHEMA public RENAME TO sppg; CREATE SCHEMA public;');
  await expectRefusal('the tables are in the schema sppg, which is not on the search_path');
});

test('an empty database in which somebody has a table of a name of ours', async () => {
  database = await createTestDatabase({ empty: true });
  await database.dataSource.query('CREATE TABLE sessions (id int)');
  await expectRefusal('there is a table sessions');
});
