import type { MenuItemInput } from '@porsi/shared/menu-items/menu-item-input';
import { toRows } from '@porsi/shared/portions/allocation-rows';
import type { EntityManager } from 'typeorm';

const INSERT = `
  WITH
    item AS (
      INSERT INTO menu_items (menu_plan_id, date, recipe_id, portions)
      VALUES ($1, $2::date, $3, $4)
      RETURNING id, date
    ),
    added AS (
      INSERT INTO menu_item_school_allocations
        (menu_item_id, school_id, portion_size, portions, date, created_at, updated_at)
      SELECT item.id, wanted.school_id, wanted.portion_size, wanted.portions, item.date, now(), now()
      FROM item, unnest($5::int8[], $6::text[], $7::int8[]) AS wanted (school_id, portion_size, portions)
    )
  SELECT id AS id FROM item`;

// A stored instant (adopted databases) that means the wanted day already stays as it is.
const UPDATE = `
  WITH
    wanted AS (
      SELECT * FROM unnest($5::int8[], $6::text[], $7::int8[]) AS wanted (school_id, portion_size, portions)
    ),
    item AS (
      UPDATE menu_items
      SET menu_plan_id = $1,
          date = CASE service_day(date) WHEN $2::date THEN date ELSE $2::date END,
          recipe_id = $3,
          portions = $4
      WHERE id = $8
        AND (menu_plan_id, service_day(date), recipe_id, portions) IS DISTINCT FROM ($1::int8, $2::date, $3::int8, $4::int8)
    ),
    removed AS (
      DELETE FROM menu_item_school_allocations AS stored
      WHERE stored.menu_item_id = $8
        AND NOT EXISTS (
          SELECT FROM wanted
          WHERE wanted.school_id = stored.school_id AND wanted.portion_size = stored.portion_size
        )
    ),
    changed AS (
      UPDATE menu_item_school_allocations AS stored
      SET portions = wanted.portions,
          date = CASE service_day(stored.date) WHEN $2::date THEN stored.date ELSE $2::date END,
          updated_at = now()
      FROM wanted
      WHERE stored.menu_item_id = $8
        AND wanted.school_id = stored.school_id
        AND wanted.portion_size = stored.portion_size
        AND (wanted.portions, $2::date) IS DISTINCT FROM (stored.portions, service_day(stored.date))
    )
  INSERT INTO menu_item_school_allocations
    (menu_item_id, school_id, portion_size, portions, date, created_at, updated_at)
  SELECT $8, wanted.school_id, wanted.portion_size, wanted.portions, $2::date, now(), now()
  FROM wanted
  WHERE NOT EXISTS (
    SELECT FROM menu_item_school_allocations AS stored
    WHERE stored.menu_item_id = $8
      AND stored.school_id = wanted.school_id
      AND stored.portion_size = wanted.portion_size
  )`;

/** Stores a new menu item with its allocations in one statement and returns its id. */
export async function insertMenuItem(tx: EntityManager, menuPlanId: number, input: MenuItemInput): Promise<number> {
  const [item] = await tx.query<{ id: number }[]>(INSERT, valuesOf(menuPlanId, input));
  if (!item) throw new Error('the new menu item has no id');
  return item.id;
}

/** Brings a menu item and its allocations to what is wanted in one statement; what is so already is not touched. */
export async function rewriteMenuItem(
  tx: EntityManager,
  id: number,
  menuPlanId: number,
  input: MenuItemInput,
): Promise<void> {
  await tx.query(UPDATE, [...valuesOf(menuPlanId, input), id]);
}

function valuesOf(menuPlanId: number, { date, recipeId, totalPortions, allocations }: MenuItemInput): unknown[] {
  const rows = toRows(allocations);
  return [
    menuPlanId,
    date,
    recipeId,
    totalPortions,
    rows.map(({ schoolId }) => schoolId),
    rows.map(({ portionSize }) => portionSize),
    rows.map(({ portions }) => portions),
  ];
}
