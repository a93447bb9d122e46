import type { Pool } from 'pg';

/** A day of a kitchen with so many schools: two dishes for all of them in an approved week. */
export interface KitchenDay {
  date: string;
  schools: number;
  menuItemIds: number[];
  recipeIds: number[];
}

const DISHES = 2;
const COMPONENTS = 4;

/**
 * Fills an empty, migrated database: of 20 schools 12 are SD, 5 SMP, 3 SMA (a kitchen's mix); each
 * dish has four components; an SD school gets two rows a dish, the others one.
 */
export async function fillKitchen(pool: Pool, schools: number, date: string): Promise<KitchenDay> {
  await pool.query(
    `INSERT INTO schools (name, category, student_count, student_count_grade_1_3, student_count_grade_4_6)
     SELECT kind.name || ' Negeri ' || n, kind.category, 300, 140, 160
     FROM generate_series(1, $1::int) AS n,
          LATERAL (SELECT CASE WHEN n % 20 < 12 THEN 'SD' WHEN n % 20 < 17 THEN 'SMP' ELSE 'SMA' END) AS k(category),
          LATERAL (SELECT k.category, k.category AS name) AS kind`,
    [schools],
  );
  const recipeIds = await ids(
    pool,
    `INSERT INTO recipes (name, category, instructions)
     SELECT 'Menu ' || n, 'lauk', 'Masak sampai matang.' FROM generate_series(1, $1::int) AS n RETURNING id`,
    [DISHES],
  );
  await pool.query(
    `INSERT INTO recipe_components (recipe_id, position, name, unit, quantity_per_small, quantity_per_large)
     SELECT id, n, 'Bahan ' || n, 'g', 35.5 * n, 50 * n FROM recipes, generate_series(1, $1::int) AS n`,
    [COMPONENTS],
  );
  const [planId] = await ids(
    pool,
    `INSERT INTO menu_plans (week_start, week_end, status, approved_at)
     VALUES (date_trunc('week', $1::date)::date, date_trunc('week', $1::date)::date + 6, 'approved', now()) RETURNING id`,
    [date],
  );
  const menuItemIds: number[] = [];
  for (const recipeId of recipeIds)
    menuItemIds.push(await addDish(pool, planId ?? NaN, recipeId, date));
  await pool.query('VACUUM ANALYZE');
  return { date, schools, menuItemIds, recipeIds };
}

async function addDish(
  pool: Pool,
  planId: number,
  recipeId: number,
  date: string,
): Promise<number> {
  const [id = NaN] = await ids(
    pool,
    `WITH wanted AS (
       SELECT id AS school_id, 'large' AS portion_size, 100 + id % 50 AS portions FROM schools
       UNION ALL
       SELECT id, 'small', 80 + id % 40 FROM schools WHERE category = 'SD'
     ), item AS (
       INSERT INTO menu_items (menu_plan_id, date, recipe_id, portions)
       SELECT $1::int8, $2::date, $3::int8, sum(portions) FROM wanted
       RETURNING id, date
     ), rows AS (
       INSERT INTO menu_item_school_allocations (menu_item_id, school_id, portion_size, portions, date)
       SELECT item.id, wanted.school_id, wanted.portion_size, wanted.portions, item.date FROM item, wanted
     )
     SELECT id FROM item`,
    [planId, date, recipeId],
  );
  return id;
}

async function ids(pool: Pool, sql: string, values: unknown[]): Promise<number[]> {
  const { rows } = await pool.query<{ id: string }>(sql, values);
  return rows.map(({ id }) => Number(id));
}
