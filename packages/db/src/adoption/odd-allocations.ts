import { ALLOCATIONS_TABLE as TABLE } from './older-tables.js';

/** What may be odd about a menu item and its allocations, by code. */
export const ODD_ALLOCATIONS: Readonly<Record<string, string>> = {
  ITEM_SUM: 'menu items whose allocations do not add up to their portions',
  ALLOCATION_DAY: 'menu items with allocations of another day',
  ALLOCATION_PORTIONS:
    'menu items with allocations of no portions; they stay until the item is edited',
  ALLOCATION_ITEM: 'menu items that do not exist and have allocations; nothing shows them',
  ALLOCATION_SCHOOL: 'schools that do not exist and have allocations; no board shows them',
};

/** The schools that rows name; none where a foreign key has looked already. */
const SCHOOLS = `
  SELECT DISTINCT school_id FROM ${TABLE} WHERE NOT (
    SELECT EXISTS (
      SELECT FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND ARRAY[attnum] = conkey
      WHERE conrelid = to_regclass('${TABLE}') AND confrelid = to_regclass('schools') AND contype = 'f' AND convalidated AND attname = 'school_id'
    )
  )`;

/**
 * Asks all of it in one pass over the allocations, the only table that can be large, and compares days
 * item by item instead of row by row. `{day:x}` is the calendar day of a stored date.
 *
 * @param examples most of a code
 */
export const oddAllocations = (examples: number) => `
  WITH load AS MATERIALIZED (
    SELECT menu_item_id, sum(portions) AS portions, min(date) AS first, max(date) AS last, count(*) - count(*) FILTER (WHERE portions > 0) AS empty
    FROM ${TABLE} GROUP BY menu_item_id
  ), odd AS (
    SELECT 'ITEM_SUM' AS code, item.id, format('item %s: %s of %s', item.id, coalesce(load.portions, 0), item.portions) AS example
    FROM menu_items AS item LEFT JOIN load ON load.menu_item_id = item.id
    WHERE coalesce(load.portions, 0) IS DISTINCT FROM item.portions
    UNION ALL
    SELECT 'ALLOCATION_DAY', item.id, format('item %s: rows from %s to %s', item.id, {day:load.first}, {day:load.last})
    FROM menu_items AS item JOIN load ON load.menu_item_id = item.id
    WHERE {day:load.first} <> {day:item.date} OR {day:load.last} <> {day:item.date}
    UNION ALL
    SELECT 'ALLOCATION_PORTIONS', menu_item_id, format('item %s: %s rows', menu_item_id, empty) FROM load WHERE empty > 0
    UNION ALL
    SELECT 'ALLOCATION_ITEM', menu_item_id, format('item %s: %s portions', coalesce(menu_item_id::text, 'NULL'), portions)
    FROM load WHERE NOT EXISTS (SELECT FROM menu_items AS item WHERE item.id = load.menu_item_id)
    UNION ALL
    SELECT 'ALLOCATION_SCHOOL', school_id, format('school %s', coalesce(school_id::text, 'NULL')) FROM (${SCHOOLS}) AS school
    WHERE NOT EXISTS (SELECT FROM schools WHERE schools.id = school_id)
  )
  SELECT code, example, count FROM (
    SELECT code, example, count(*) OVER (PARTITION BY code) AS count, row_number() OVER (PARTITION BY code ORDER BY id) AS place FROM odd
  ) AS counted WHERE place <= ${examples} ORDER BY code, place`;
