import { afterEach, expect, test } from 'vitest';
import { migrate } from '../migrate.js';
import { listKeptSplits } from '../rollback/kept-splits.js';
import { rollback } from '../rollback/rollback.js';
import { dumpTables, tablesOf } from '../testing/dump-tables.js';
import { createOlderDatabase } from '../testing/older-database.js';
import type { TestDatabase } from '../testing/test-database.js';
import { verify } from '../verify/verify.js';

let database: TestDatabase;
afterEach(() => database.drop());

const DROP_INDEX = 'DROP INDEX idx_menu_item_school_allocation_unique;';
const unique = (rest: string, index = 'unik') =>
  `${DROP_INDEX} CREATE UNIQUE INDEX ${index} ON menu_item_school_allocations ${rest};`;
const constraint = (rest: string) =>
  `${DROP_INDEX} ALTER TABLE menu_item_school_allocations ADD CONSTRAINT "Unik per sekolah" ${rest};`;

/** 15 of the portions of two schools become small ones. */
const SPLIT = `
  INSERT INTO menu_item_school_allocations (menu_item_id, school_id, portions, portion_size, date)
    SELECT menu_item_id, school_id, 15, 'small', date FROM menu_item_school_allocations WHERE menu_item_id = 21 AND school_id IN (1, 3);
  UPDATE menu_item_school_allocations SET portions = portions - 15 WHERE menu_item_id = 21 AND school_id IN (1, 3) AND portion_size = 'large';`;

test.each([
  ['unique for some rows only', unique('(menu_item_id, school_id) WHERE portions > 0')],
  [
    'unique the other way round, with an odd name',
    unique('(school_id DESC, menu_item_id)', '"Unik, per sekolah"'),
  ],
  [
    'unique with everything that an index can have',
    `${unique('(menu_item_id, school_id) INCLUDE (portions) NULLS NOT DISTINCT WITH (fillfactor = 70)')}
     COMMENT ON INDEX unik IS 'satu baris per sekolah'; ALTER TABLE menu_item_school_allocations CLUSTER ON unik;`,
  ],
  [
    'unique by a deferred constraint with a comment',
    `${constraint('UNIQUE (menu_item_id, school_id) WITH (fillfactor = 80) DEFERRABLE INITIALLY DEFERRED')}
     COMMENT ON CONSTRAINT "Unik per sekolah" ON menu_item_school_allocations IS 'isn''t twice';`,
  ],
  [
    'the pair as primary key',
    `ALTER TABLE menu_item_school_allocations DROP CONSTRAINT menu_item_school_allocations_pkey, ADD CONSTRAINT unique_id UNIQUE (id);
     ${constraint('PRIMARY KEY (menu_item_id, school_id)')}`,
  ],
  [
    'no foreign keys, no checks, and the rows that come of it',
    `ALTER TABLE menu_item_school_allocations DROP CONSTRAINT fk_menu_item_school_allocations_menu_item,
       DROP CONSTRAINT fk_menu_item_school_allocations_school, DROP CONSTRAINT chk_menu_item_school_allocations_portions,
       ALTER COLUMN portions DROP NOT NULL, ALTER COLUMN menu_item_id DROP NOT NULL, ALTER COLUMN school_id DROP NOT NULL;
     INSERT INTO menu_item_school_allocations (menu_item_id, school_id, portions, date) VALUES
       (21, 900, 0, '2026-01-19Z'), (900, 1, 5, '2026-01-19Z'), (22, 901, NULL, '2026-01-19Z'), (NULL, NULL, 1, '2026-01-19Z');`,
  ],
  [
    'ids that are always generated',
    `ALTER TABLE menu_item_school_allocations ALTER COLUMN id DROP DEFAULT;
     ALTER TABLE menu_item_school_allocations ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (RESTART 5000);`,
  ],
  [
    'columns, views, triggers and a generated column of others',
    `ALTER TABLE menu_item_school_allocations ADD COLUMN "Catatan, dapur" text, ADD COLUMN twice int8 GENERATED ALWAYS AS (portions * 2) STORED;
     UPDATE menu_item_school_allocations SET "Catatan, dapur" = 'pedas' WHERE id = 291;
     CREATE VIEW loads AS SELECT * FROM menu_item_school_allocations;
     CREATE FUNCTION their_own() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
     CREATE TRIGGER their_own BEFORE INSERT OR UPDATE ON menu_item_school_allocations FOR EACH ROW EXECUTE FUNCTION their_own();`,
  ],
  [
    'row security that does not hold for the owner',
    'ALTER TABLE menu_item_school_allocations ENABLE ROW LEVEL SECURITY;',
  ],
])('%s: served, split, back as it was, and split again', async (_, changes) => {
  database = await createOlderDatabase(changes);
  const { dataSource } = database;
  const tables = await tablesOf(dataSource);
  const before = await dumpTables(dataSource, tables);
  await migrate(dataSource);
  expect((await verify(dataSource)).filter(({ ok }) => !ok)).toEqual([]);
  const sized = () =>
    dataSource.query<unknown[]>(
      `SELECT to_jsonb(stored) - 'updated_at' AS row FROM menu_item_school_allocations AS stored ORDER BY menu_item_id, school_id, portion_size`,
    );
  // An item that holds what was never right cannot be saved before it is put right.
  if (!changes.includes('900')) await dataSource.query(SPLIT);
  const split = await sized();
  await rollback(dataSource);
  expect(await dumpTables(dataSource, tables)).toEqual(before);
  await migrate(dataSource);
  expect(await sized()).toEqual(split);
  expect(await listKeptSplits(dataSource)).toEqual([]);
});

test('a table without the check: rows without portions are refused from contract on, old ones stay until their item is touched', async () => {
  database = await createOlderDatabase(
    `ALTER TABLE menu_item_school_allocations DROP CONSTRAINT chk_menu_item_school_allocations_portions;
     INSERT INTO menu_item_school_allocations (menu_item_id, school_id, portions, date) SELECT 21, 26, 0, date FROM menu_items WHERE id = 21;`,
  );
  const { dataSource } = database;
  await migrate(dataSource);
  await dataSource.query('UPDATE menu_items SET recipe_id = 2 WHERE id = 21');
  const touch = `UPDATE menu_item_school_allocations SET portions = portions + CASE school_id WHEN 1 THEN 1 ELSE -1 END WHERE menu_item_id = 21 AND school_id IN (1, 3)`;
  await expect(dataSource.query(touch)).rejects.toThrow('1 allocations without portions');
  await dataSource.query(
    `DELETE FROM menu_item_school_allocations WHERE menu_item_id = 21 AND portions = 0; ${touch}`,
  );
});
