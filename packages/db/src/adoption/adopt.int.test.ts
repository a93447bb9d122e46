import { afterEach, describe, expect, test } from 'vitest';
import { School } from '../entities/school.js';
import { migrate } from '../migrate.js';
import { ALL_MIGRATIONS } from '../migrations/all-migrations.js';
import { pendingMigrations } from '../pending-migrations.js';
import { planMigrations } from '../plan-migrations.js';
import { recogniseDatabase } from '../recognise-database.js';
import { dumpTables, tablesOf } from '../testing/dump-tables.js';
import { createOlderDatabase } from '../testing/older-database.js';
import { MIGRATED_BY_SCRIPT, OLDER_SHAPES, WITH_DUPLICATES } from '../testing/older-shapes.js';
import type { TestDatabase } from '../testing/test-database.js';

const names = ALL_MIGRATIONS.map((Migration) => new Migration().name);
let database: TestDatabase;
afterEach(() => database.drop());

const ask = <Row>(sql: string) => database.dataSource.query<Row[]>(sql);

describe.each(OLDER_SHAPES)('%s', (shape, changes) => {
  test('is adopted: section 3 to the letter, every row as it was', async () => {
    database = await createOlderDatabase(changes);
    const { dataSource } = database;
    expect(await recogniseDatabase(dataSource)).toBe('older');
    const rows = () =>
      ask<{ line: string }>(
        `SELECT (to_jsonb(stored) - 'portion_size')::text AS line FROM menu_item_school_allocations AS stored ORDER BY id`,
      );
    const before = await rows();
    const plan = await planMigrations(dataSource);
    const ran: string[] = [];
    expect(await migrate(dataSource, { onStep: ({ title }) => ran.push(title) })).toEqual(names);
    expect(plan.map(({ title }) => title)).toEqual(ran);
    expect(await rows()).toEqual(before);
    expect(await recogniseDatabase(dataSource)).toBe('adopted');
    expect(await pendingMigrations(dataSource)).toEqual([]);
    expect(await migrate(dataSource)).toEqual([]);
    const small = /script/.test(shape) ? [{ id: 318 }, { id: 349 }] : [];
    expect(
      await ask(
        `SELECT id FROM menu_item_school_allocations WHERE portion_size <> 'large' ORDER BY id`,
      ),
    ).toEqual(small);
    await expectSection3();
    const [school] = await dataSource.manager.findBy(School, { id: 1 });
    expect(school).toMatchObject({ studentCountGrade1To3: 57, studentCountGrade4To6: 58 });
  });
});

async function expectSection3(): Promise<void> {
  expect(
    await ask(
      `SELECT format_type(atttypid, atttypmod) AS type, attnotnull, atthasdef FROM pg_attribute
       WHERE attrelid = 'menu_item_school_allocations'::regclass AND attname = 'portion_size'`,
    ),
  ).toEqual([{ type: 'character varying(10)', attnotnull: true, atthasdef: false }]);
  expect(
    await ask(`SELECT convalidated FROM pg_constraint WHERE conname = 'check_portion_size'`),
  ).toEqual([{ convalidated: true }]);
  const indexes = await ask<{ line: string }>(
    `SELECT regexp_replace(pg_get_indexdef(indexrelid), ' ON .* USING', ' USING') AS line FROM pg_index
     WHERE indrelid = 'menu_item_school_allocations'::regclass AND indisvalid`,
  );
  const lines = indexes.map(({ line }) => line);
  expect(lines).toContain('CREATE INDEX idx_portion_size USING btree (portion_size)');
  expect(lines).toContain(
    'CREATE UNIQUE INDEX idx_menu_item_school_portion USING btree (menu_item_id, school_id, portion_size)',
  );
  expect(lines.filter((line) => /UNIQUE.*\(menu_item_id, school_id\)/.test(line))).toEqual([]);
}

test.each([
  ['duplicates', WITH_DUPLICATES, 'menu item 21, school 1: rows 291 (115 portions), '],
  [
    'a foreign key of another table on the pair',
    `CREATE TABLE receipts (item int8, school int8, CONSTRAINT fk_receipts FOREIGN KEY (school, item)
       REFERENCES menu_item_school_allocations (school_id, menu_item_id));`,
    'the foreign key receipts.fk_receipts',
  ],
  [
    'a day without a zone',
    'ALTER TABLE menu_items ALTER COLUMN date TYPE timestamp;',
    'menu_items.date is timestamp without time zone',
  ],
  [
    'a table of ours that is not ours',
    'CREATE TABLE history (id int);',
    'there is a table history',
  ],
  [
    'a table of the floor',
    'CREATE TABLE packing_counts (id int);',
    'there is a table packing_counts',
  ],
  ['a table of the tablets', 'CREATE TABLE kds_tablets (id int);', 'there is a table kds_tablets'],
  [
    'sizes that are missing',
    'ALTER TABLE menu_item_school_allocations ADD COLUMN portion_size varchar(10);',
    '277 rows have the portion size NULL',
  ],
  [
    'another kind of size',
    `ALTER TABLE menu_item_school_allocations ADD COLUMN portion_size text DEFAULT 'large';`,
    'portion_size is text',
  ],
  [
    'sizes that we do not know',
    `${MIGRATED_BY_SCRIPT} ALTER TABLE menu_item_school_allocations DROP CONSTRAINT check_portion_size;
     ALTER TABLE menu_item_school_allocations ADD CONSTRAINT check_portion_size CHECK (portion_size IN ('small', 'large', 'medium'));`,
    'check_portion_size is another check',
  ],
  ['a table that is missing', 'DROP TABLE recipes CASCADE;', 'there is no table recipes'],
])('%s: refused with the list, nothing changed', async (_, changes, complaint) => {
  database = await createOlderDatabase(
    changes.includes('receipts')
      ? `CREATE UNIQUE INDEX other_way ON menu_item_school_allocations (school_id, menu_item_id); ${changes}`
      : changes,
  );
  const { dataSource } = database;
  const tables = await tablesOf(dataSource);
  const before = await dumpTables(dataSource, tables);
  await expect(migrate(dataSource)).rejects.toMatchObject({
    message: expect.stringContaining('nothing was changed') as string,
    details: expect.arrayContaining([expect.stringContaining(complaint)]) as string[],
  });
  expect(await tablesOf(dataSource)).toEqual(tables);
  expect(await dumpTables(dataSource, tables)).toEqual(before);
});

test('schema_migrations gets its row, once', async () => {
  database = await createOlderDatabase(
    OLDER_SHAPES.find(([name]) => name.includes('schema_migrations'))?.[1],
  );
  await migrate(database.dataSource);
  expect(await ask('SELECT version FROM schema_migrations ORDER BY version')).toEqual([
    { version: '20231201_init' },
    { version: '20240115_portion_size' },
  ]);
});

test('components are taken over where both quantities are known', async () => {
  database = await createOlderDatabase();
  await migrate(database.dataSource);
  expect(
    await ask(
      'SELECT position, name, unit, quantity_per_small AS small, quantity_per_large AS large FROM recipe_components WHERE recipe_id = 1 ORDER BY position',
    ),
  ).toEqual([
    { position: 0, name: 'Nasi', unit: 'gram', small: 100, large: 150 },
    { position: 1, name: 'Ikan goreng', unit: 'gram', small: 50, large: 75 },
    { position: 2, name: 'Sambal', unit: 'gram', small: 8, large: 10 },
  ]);
  expect(await ask('SELECT 1 FROM recipe_components WHERE recipe_id = 6')).toEqual([]);
});

test('an interrupted adoption is finished by the next run, whatever step it stopped before', async () => {
  database = await createOlderDatabase();
  const { dataSource } = database;
  const steps = (await planMigrations(dataSource)).map(({ title }) => title);
  for (const stop of steps) {
    const interrupted = migrate(dataSource, {
      onStep: ({ title }) => {
        if (title === stop) throw new Error('killed');
      },
    });
    await expect(interrupted).rejects.toThrow('killed');
  }
  await migrate(dataSource);
  await expectSection3();
});
