/**
 * Menu items with their totals, one row each, columns as in the contract's MenuItemSummary.
 * `item` is the menu item in the condition and the order that follow.
 */
export const MENU_ITEM_SUMMARIES = `
SELECT
  item.id AS id,
  coalesce(counted.version, 1) AS version,
  item.menu_plan_id AS "menuPlanId",
  service_day(item.date) AS date,
  json_build_object('id', recipe.id, 'name', recipe.name) AS recipe,
  item.portions AS "totalPortions",
  load.small AS "portionsSmall",
  load.large AS "portionsLarge",
  load.schools AS "schoolCount"
FROM menu_items item
JOIN recipes recipe ON recipe.id = item.recipe_id
LEFT JOIN menu_item_versions counted ON counted.menu_item_id = item.id
CROSS JOIN LATERAL (
  SELECT
    coalesce(sum(portions) FILTER (WHERE portion_size = 'small'), 0) AS small,
    coalesce(sum(portions) FILTER (WHERE portion_size = 'large'), 0) AS large,
    count(DISTINCT school_id) AS schools
  FROM menu_item_school_allocations
  WHERE menu_item_id = item.id
) load`;
