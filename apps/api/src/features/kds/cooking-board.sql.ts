import { jsonInstant, jsonPortionMembers, jsonString } from '../../kitchen/json-text.sql.js';
import { SHARES } from './shares.sql.js';

/**
 * The cooking board of a day as one statement: `revision` and the text of the JSON list `entries`.
 *
 * `$1` the day, `$2` the categories that get both sizes, `$3` one menu item only, or null.
 */
export const COOKING_BOARD = `
WITH
  ${SHARES},
  loads AS MATERIALIZED (
    SELECT
      share.menu_item_id,
      sum(share.small)::int8 AS small,
      sum(share.large)::int8 AS large,
      string_agg(
        '{' || served.members || ${jsonPortionMembers('share.small', 'share.large')} || '}',
        ',' ORDER BY served.place
      ) AS schools
    FROM shares share
    JOIN served ON served.id = share.school_id
    WHERE $3::int8 IS NULL OR share.menu_item_id = $3
    GROUP BY share.menu_item_id
  ),
  dishes AS (
    SELECT
      item.id,
      item.portions,
      recipe.id AS recipe_id,
      recipe.name,
      recipe.instructions,
      coalesce(progress.status, 'pending') AS status,
      progress.started_at,
      progress.finished_at,
      coalesce(load.small, 0) AS small,
      coalesce(load.large, 0) AS large,
      coalesce(load.schools, '') AS schools
    FROM items item
    JOIN recipes recipe ON recipe.id = item.recipe_id
    LEFT JOIN cooking_statuses progress ON progress.menu_item_id = item.id
    LEFT JOIN loads load ON load.menu_item_id = item.id
    WHERE $3::int8 IS NULL OR item.id = $3
  )
SELECT
  coalesce((SELECT revision FROM board_revisions WHERE date = $1), 0) AS revision,
  coalesce(string_agg(
    '{"menuItemId":' || dish.id
      || ',"recipe":{"id":' || dish.recipe_id
      || ',"name":' || to_json(dish.name)
      || ',"instructions":' || ${jsonString('dish.instructions')}
      || '},"status":"' || dish.status
      || '","startedAt":' || ${jsonInstant('dish.started_at')}
      || ',"finishedAt":' || ${jsonInstant('dish.finished_at')}
      || ',"totalPortions":' || dish.portions
      || ',"portionsSmall":' || dish.small
      || ',"portionsLarge":' || dish.large
      || ',"components":[' || coalesce(made_of.components, '')
      || '],"schools":[' || dish.schools
      || ']}',
    ',' ORDER BY dish.id
  ), '') AS entries
FROM dishes dish
LEFT JOIN LATERAL (
  SELECT string_agg(
    '{"name":' || to_json(part.name)
      || ',"unit":' || to_json(part.unit)
      || ',"quantitySmall":' || trim_scale(part.quantity_per_small * dish.small)
      || ',"quantityLarge":' || trim_scale(part.quantity_per_large * dish.large)
      || ',"quantity":' || trim_scale(part.quantity_per_small * dish.small + part.quantity_per_large * dish.large)
      || '}',
    ',' ORDER BY part.position, part.id
  ) AS components
  FROM recipe_components part
  WHERE part.recipe_id = dish.recipe_id
) made_of ON true`;
