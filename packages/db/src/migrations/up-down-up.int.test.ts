import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../migrate.js';
import { pendingMigrations } from '../pending-migrations.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { ALL_MIGRATIONS } from './all-migrations.js';
import { plannedDay } from '../testing/scenarios.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Everything the catalog holds of ours, as text: what a `down` must bring back. */
async function catalog(): Promise<string[]> {
  const rows = await database.dataSource.query<{ line: string }[]>(`
    SELECT format('column %s.%s %s %s %s', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull, pg_get_expr(adbin, adrelid)) AS line
      FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped
    UNION ALL SELECT format('index %s', pg_get_indexdef(indexrelid)) FROM pg_index JOIN pg_class ON pg_class.oid = indrelid WHERE relnamespace = 'public'::regnamespace
    UNION ALL SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT format('trigger %s', pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT format('function %s', pg_get_functiondef(oid)) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    ORDER BY line`);
  return rows.map(({ line }) => line);
}

test('every migration can be taken back and brought again, one by one', async () => {
  const whole = await catalog();
  const stages: string[][] = [];
  for (let undone = 1; undone <= ALL_MIGRATIONS.length; undone++) {
    await database.dataSource.undoLastMigration();
    stages.unshift(await catalog());
    expect(await pendingMigrations(database.dataSource)).toHaveLength(undone);
  }
  expect(stages[0]?.filter((line) => !line.includes('porsi_migrations'))).toEqual([]);

  for (const stage of stages) {
    expect(await catalog()).toEqual(stage);
    const [next] = await pendingMigrations(database.dataSource);
    await only(next?.name ?? '');
  }
  expect(await catalog()).toEqual(whole);
});

test('taking the sizes back merges them, and bringing them again splits what is unchanged', async () => {
  const day = await plannedDay(database.dataSource);
  const before = await allocations();
  await database.dataSource.undoLastMigration();
  const ids = before.map(({ id }) => id);
  expect(await allocations()).toEqual([
    { id: ids[0], school_id: day.sd, portion_size: 'large', portions: 170 },
    { id: ids[2], school_id: day.smp, portion_size: 'large', portions: 130 },
    { id: ids[3], school_id: day.sma, portion_size: 'large', portions: 200 },
  ]);
  await migrate(database.dataSource);
  expect(await allocations()).toEqual(before);
});

test('a split whose total changed meanwhile is not given back', async () => {
  const before = await allocations();
  await database.dataSource.undoLastMigration();
  await database.dataSource.query(
    `UPDATE menu_item_school_allocations SET portions = portions + 1 WHERE id = ${before[0]?.id}`,
  );
  await database.dataSource.query('UPDATE menu_items SET portions = portions + 1');
  await migrate(database.dataSource);
  expect((await allocations())[0]).toMatchObject({
    id: before[0]?.id,
    portion_size: 'large',
    portions: 171,
  });
  expect(
    await database.dataSource.query('SELECT portions FROM portion_size_splits ORDER BY id'),
  ).toEqual([{ portions: 80 }, { portions: 90 }]);
});

async function allocations() {
  return database.dataSource.query<
    { id: number; school_id: number; portion_size: string; portions: number }[]
  >('SELECT id, school_id, portion_size, portions FROM menu_item_school_allocations ORDER BY id');
}

/** Runs one pending migration and no other. */
async function only(name: string): Promise<void> {
  const all = database.dataSource.migrations;
  const wanted = all.filter(
    (migration) =>
      migration.name === name || all.indexOf(migration) < all.findIndex((one) => one.name === name),
  );
  Object.assign(database.dataSource, { migrations: wanted });
  await migrate(database.dataSource);
  Object.assign(database.dataSource, { migrations: all });
}
