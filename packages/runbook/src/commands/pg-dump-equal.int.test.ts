import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { migrate } from '@porsi/db/migrate';
import { rollback } from '@porsi/db/rollback/rollback';
import { tablesOf } from '@porsi/db/testing/dump-tables';
import { createOlderDatabase } from '@porsi/db/testing/older-database';
import { OLDER_SHAPES } from '@porsi/db/testing/older-shapes';
import type { TestDatabase } from '@porsi/db/testing/test-database';
import { afterEach, expect, test } from 'vitest';
import { findClientTools } from '../client-tools/find-client-tools.js';
import { asSuperuser } from '../testing/server-roles.js';

// What pg_dump itself says of the older system's tables: structure, rows, sequences, owners, rights, comments.
const MAJOR = 15;
let database: TestDatabase;
afterEach(() => database.drop());

/** Lines in any order: rows that were written anew lie elsewhere in their table. */
async function dumped(tables: readonly string[]): Promise<string[]> {
  const tools = await findClientTools(MAJOR, process);
  const args = tables.map((table) => `--table=${table}`);
  const { stdout } = await promisify(execFile)(
    tools.pg_dump,
    ['--column-inserts', ...args, asSuperuser(database.url)],
    { maxBuffer: 2 ** 27 },
  );
  return stdout
    .split('\n')
    .filter((line) => !/^\\(un)?restrict /.test(line))
    .sort();
}

const SPLIT = `
  INSERT INTO menu_item_school_allocations (menu_item_id, school_id, portions, portion_size, date)
    SELECT menu_item_id, school_id, 15, 'small', date FROM menu_item_school_allocations WHERE menu_item_id = 21 AND school_id IN (1, 3);
  UPDATE menu_item_school_allocations SET portions = portions - 15 WHERE menu_item_id = 21 AND school_id IN (1, 3) AND portion_size = 'large';`;

const shapes = ['as the excerpt is', 'unique by an index and a constraint', 'not unique'];

test.each(OLDER_SHAPES.filter(([name]) => shapes.includes(name)))(
  '%s: the dump after migration, work and rollback is the one before',
  async (_, changes) => {
    database = await createOlderDatabase(
      `${changes} COMMENT ON TABLE schools IS 'sekolah'; GRANT SELECT ON menu_items TO PUBLIC;`,
    );
    const { dataSource } = database;
    const tables = await tablesOf(dataSource);
    // The split takes two numbers of the sequence, which nothing gives back.
    await dataSource.query(`SELECT setval('menu_item_school_allocations_id_seq', 5000)`);
    const before = await dumped(tables);
    await migrate(dataSource);
    await dataSource.query(SPLIT);
    await rollback(dataSource);
    await dataSource.query(`SELECT setval('menu_item_school_allocations_id_seq', 5000)`);
    expect(await dumped(tables)).toEqual(before);
  },
);
