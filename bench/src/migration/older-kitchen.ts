import { loadOlderExcerpt } from '@porsi/db/testing/older-database';
import { Client } from 'pg';

/** Schools of every menu item. */
const SCHOOLS = 100;
const ITEMS_A_DAY = 10;
const FIRST_MONDAY = '2000-01-03';

/**
 * Makes an empty database one of the older system with so many more allocations, as months of work
 * leave it: every item on its day, its rows adding up, midnight in UTC, vacuumed.
 *
 * @param url the owner's
 * @param superuser the same database, for a load without foreign keys being looked up row by row
 */
export async function fillOlderKitchen(
  url: string,
  superuser: string,
  allocations: number,
): Promise<void> {
  await loadOlderExcerpt(url);
  const client = new Client({ connectionString: superuser });
  await client.connect();
  try {
    await client.query(
      `SET session_replication_role = replica; SET maintenance_work_mem = '512MB'`,
    );
    const { rows: indexes } = await client.query<{ name: string; definition: string }>(INDEXES);
    for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
    await client.query(FILL(Math.ceil(allocations / SCHOOLS)));
    for (const { definition } of indexes) await client.query(definition);
    await client.query('VACUUM ANALYZE');
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
}

/** Those that are no constraints: built once at the end. */
const INDEXES = `
  SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
  WHERE indrelid = 'menu_item_school_allocations'::regclass AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)`;

const FILL = (items: number) => `
  INSERT INTO schools (id, name, latitude, longitude, student_count, category, is_active, student_count_grade13, student_count_grade46)
  SELECT 1000 + n, 'Sekolah ' || n, -6.9, 107.6, 200, CASE WHEN n <= 60 THEN 'SD' WHEN n <= 85 THEN 'SMP' ELSE 'SMA' END, true, 100, 100
  FROM generate_series(1, ${SCHOOLS}) AS n;

  INSERT INTO menu_plans (id, week_start, week_end, status, created_by)
  SELECT 1000 + n, (day + n * 7)::timestamp AT TIME ZONE 'UTC', (day + n * 7 + 6)::timestamp AT TIME ZONE 'UTC', 'approved', 4
  FROM (VALUES (date '${FIRST_MONDAY}')) AS monday (day), generate_series(0, ${Math.ceil(items / ITEMS_A_DAY / 7)}) AS n;

  INSERT INTO menu_items (id, menu_plan_id, date, recipe_id, portions)
  SELECT 1000 + n, 1000 + n / ${ITEMS_A_DAY * 7}, (date '${FIRST_MONDAY}' + n / ${ITEMS_A_DAY})::timestamp AT TIME ZONE 'UTC', 1 + n % 10,
    (SELECT sum(50 + school) FROM generate_series(1, ${SCHOOLS}) AS school)
  FROM generate_series(0, ${items - 1}) AS n;

  INSERT INTO menu_item_school_allocations (id, menu_item_id, school_id, portions, date, created_at, updated_at)
  SELECT 10000 + n * ${SCHOOLS} + school, 1000 + n, 1000 + school, 50 + school, item.day, item.day - interval '5 days', item.day - interval '5 days'
  FROM generate_series(0, ${items - 1}) AS n,
    LATERAL (SELECT (date '${FIRST_MONDAY}' + n / ${ITEMS_A_DAY})::timestamp AT TIME ZONE 'UTC' AS day) AS item, generate_series(1, ${SCHOOLS}) AS school;

  SELECT setval('schools_id_seq', max(id)) FROM schools;
  SELECT setval('menu_plans_id_seq', max(id)) FROM menu_plans;
  SELECT setval('menu_items_id_seq', max(id)) FROM menu_items;
  SELECT setval('menu_item_school_allocations_id_seq', max(id)) FROM menu_item_school_allocations;`;

/** Splits a third of all rows in two sizes, each school of an item that has one adding up as before. */
export const SPLIT_A_THIRD = `
  SET session_replication_role = replica;
  INSERT INTO menu_item_school_allocations (menu_item_id, school_id, portions, portion_size, date, created_at)
  SELECT menu_item_id, school_id, portions / 3, 'small', date, now() FROM menu_item_school_allocations AS allocation
  JOIN schools ON schools.id = school_id AND category = 'SD' WHERE allocation.id % 9 < 5;
  UPDATE menu_item_school_allocations AS allocation SET portions = portions - portions / 3
  FROM schools WHERE schools.id = school_id AND category = 'SD' AND allocation.id % 9 < 5 AND portion_size = 'large' AND EXISTS (
    SELECT FROM menu_item_school_allocations AS small WHERE small.menu_item_id = allocation.menu_item_id
      AND small.school_id = allocation.school_id AND small.portion_size = 'small');`;
