import { jsonPortionMembers, jsonSchoolMembers } from '../../kitchen/json-text.sql.js';

/** A menu item as the text of its JSON: `$1` its id, `$2` the categories that get both sizes. */
export const MENU_ITEM = `
WITH
  shares AS MATERIALIZED (
    SELECT
      school_id,
      coalesce(max(portions) FILTER (WHERE portion_size = 'small'), 0) AS small,
      coalesce(max(portions) FILTER (WHERE portion_size = 'large'), 0) AS large
    FROM menu_item_school_allocations
    WHERE menu_item_id = $1
    GROUP BY school_id
  ),
  loads AS (
    SELECT
      coalesce(sum(share.small), 0) AS small,
      coalesce(sum(share.large), 0) AS large,
      coalesce(string_agg(
        '{' || ${jsonSchoolMembers('school', '$2')} || ${jsonPortionMembers('share.small', 'share.large')} || '}',
        ',' ORDER BY school.name COLLATE "id-x-icu", school.id
      ), '') AS allocations
    FROM shares share
    JOIN schools school ON school.id = share.school_id
  )
SELECT
  '{"id":' || item.id
    || ',"version":' || coalesce(counted.version, 1)
    || ',"menuPlanId":' || item.menu_plan_id
    || ',"date":"' || service_day(item.date)
    || '","recipe":{"id":' || recipe.id || ',"name":' || to_json(recipe.name)
    || '},"totalPortions":' || item.portions
    || ',"portionsSmall":' || load.small
    || ',"portionsLarge":' || load.large
    || ',"allocations":[' || load.allocations
    || ']}' AS text
FROM menu_items item
JOIN recipes recipe ON recipe.id = item.recipe_id
LEFT JOIN menu_item_versions counted ON counted.menu_item_id = item.id
CROSS JOIN loads load
WHERE item.id = $1`;
