import type { Pool } from 'pg';

/** What the API's save is measured against: everything that changes in one statement, by hand. */
const UNNEST_SAVE = `
WITH item AS (
  UPDATE menu_items SET portions = $2::int8 WHERE id = $1::int8 RETURNING id, date
), wanted AS (
  SELECT * FROM unnest($3::int8[], $4::text[], $5::int8[]) AS row (school_id, portion_size, portions)
), gone AS (
  DELETE FROM menu_item_school_allocations stored
  USING item
  WHERE stored.menu_item_id = item.id
    AND (stored.school_id, stored.portion_size) NOT IN (SELECT school_id, portion_size FROM wanted)
)
INSERT INTO menu_item_school_allocations AS stored (menu_item_id, school_id, portion_size, portions, date)
SELECT item.id, wanted.school_id, wanted.portion_size, wanted.portions, item.date FROM item, wanted
ON CONFLICT (menu_item_id, school_id, portion_size)
DO UPDATE SET portions = excluded.portions, updated_at = now()
WHERE stored.portions <> excluded.portions`;

export interface Allocation {
  schoolId: number;
  portionsSmall: number;
  portionsLarge: number;
}

/** Stores a menu item's allocations; no check, no history, no version. */
export async function unnestSave(
  pool: Pool,
  menuItemId: number,
  allocations: readonly Allocation[],
): Promise<void> {
  const rows = allocations.flatMap(({ schoolId, portionsSmall, portionsLarge }) => [
    { schoolId, size: 'small', portions: portionsSmall },
    { schoolId, size: 'large', portions: portionsLarge },
  ]);
  const stored = rows.filter(({ portions }) => portions > 0);
  await pool.query({
    name: 'unnest-save',
    text: UNNEST_SAVE,
    values: [
      menuItemId,
      stored.reduce((sum, { portions }) => sum + portions, 0),
      stored.map(({ schoolId }) => schoolId),
      stored.map(({ size }) => size),
      stored.map(({ portions }) => portions),
    ],
  });
}
