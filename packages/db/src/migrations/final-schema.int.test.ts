import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

// Section 3 of the contract, asked from the catalog.
const ALLOCATIONS = 'menu_item_school_allocations';
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const ask = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  database.dataSource.query<Row[]>(sql, values);

function columnsOf(table: string) {
  return ask<{ name: string; type: string; required: boolean; default: string | null }>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type, attnotnull AS required,
       pg_get_expr(adbin, adrelid) AS default
     FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [table],
  );
}

describe('menu_item_school_allocations', () => {
  test('has exactly its columns', async () => {
    const columns = await columnsOf(ALLOCATIONS);
    expect(columns.map(({ name }) => name)).toEqual([
      'id',
      'menu_item_id',
      'school_id',
      'portions',
      'date',
      'created_at',
      'updated_at',
      'portion_size',
    ]);
    expect(columns.find(({ name }) => name === 'portion_size')).toEqual({
      name: 'portion_size',
      type: 'character varying(10)',
      required: true,
      default: null,
    });
  });

  test('has a validated check of the size', async () => {
    expect(
      await ask(
        `SELECT contype, convalidated, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = 'check_portion_size'`,
      ),
    ).toEqual([
      {
        contype: 'c',
        convalidated: true,
        definition: `CHECK (((portion_size)::text = ANY ((ARRAY['small'::character varying, 'large'::character varying])::text[])))`,
      },
    ]);
  });

  test('has an index of the size and a unique one of menu item, school and size', async () => {
    const indexes = await ask<{ name: string; definition: string }>(
      `SELECT relname AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
       WHERE indrelid = $1::regclass AND indisvalid`,
      [ALLOCATIONS],
    );
    expect(indexes).toContainEqual({
      name: 'idx_portion_size',
      definition: `CREATE INDEX idx_portion_size ON public.${ALLOCATIONS} USING btree (portion_size)`,
    });
    expect(indexes).toContainEqual({
      name: 'idx_menu_item_school_portion',
      definition: `CREATE UNIQUE INDEX idx_menu_item_school_portion ON public.${ALLOCATIONS} USING btree (menu_item_id, school_id, portion_size)`,
    });
  });

  test('has no uniqueness of menu item and school alone', async () => {
    const unique = await ask(
      `SELECT indexrelid::regclass::text AS name FROM pg_index WHERE indrelid = $1::regclass AND indisunique
       AND (SELECT array_agg(attname::text ORDER BY attname) FROM pg_attribute WHERE attrelid = indrelid AND attnum = ANY (indkey)) = '{menu_item_id,school_id}'`,
      [ALLOCATIONS],
    );
    expect(unique).toEqual([]);
  });
});

test('menu_items has exactly its columns', async () => {
  expect((await columnsOf('menu_items')).map(({ name }) => name)).toEqual([
    'id',
    'menu_plan_id',
    'date',
    'recipe_id',
    'portions',
  ]);
});

test('ids are int8 identities, days are dates, instants have a time zone', async () => {
  const odd = await ask(
    `SELECT attrelid::regclass::text AS table, attname AS column FROM pg_attribute
     JOIN pg_class ON pg_class.oid = attrelid AND relkind = 'r' AND relnamespace = 'public'::regnamespace
     WHERE attnum > 0 AND relname <> 'porsi_migrations' AND (
       (attname = 'id' AND NOT (atttypid = 'int8'::regtype AND attidentity = 'd' OR atttypid = 'uuid'::regtype))
       OR (attname ~ '_id$' AND atttypid NOT IN ('int8'::regtype, 'uuid'::regtype))
       OR (attname ~ '(^date|week_start|week_end)$' AND atttypid <> 'date'::regtype)
       OR (attname ~ '_at$' AND atttypid <> 'timestamptz'::regtype))`,
  );
  expect(odd).toEqual([]);
});

test('every constraint and index has a name that we gave it', async () => {
  const generated = await ask(
    `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'i' AND relname ~ '^(PK|UQ|IDX|FK)_[0-9a-f]{20,}'
     AND oid NOT IN (SELECT indexrelid FROM pg_index WHERE indrelid = 'porsi_migrations'::regclass)
     UNION ALL SELECT conname FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conname ~ '(_key|_fkey|_check[0-9]*)$'`,
  );
  expect(generated).toEqual([]);
});

test('the entities and the migrated schema say the same: no difference for the schema builder', async () => {
  const difference = await database.dataSource.driver.createSchemaBuilder().log();
  expect(difference.upQueries.map(({ query }) => query)).toEqual([]);
});

test('service_day is inlined, so that the index on date serves it', async () => {
  const plan = await ask<{ 'QUERY PLAN': string }>(
    `EXPLAIN SELECT FROM menu_items WHERE service_day(date) = '2026-11-24'`,
  );
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toMatch(
    /\(date = '2026-11-24'::date\)/,
  );
});

test.each([
  ['2026-11-23T16:59:59Z', '2026-11-23'],
  ['2026-11-23T17:00:00Z', '2026-11-24'],
])('the service day of %s is %s', async (instant, day) => {
  expect(await ask('SELECT service_day($1::timestamptz) AS day', [instant])).toEqual([{ day }]);
});
