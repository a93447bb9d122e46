import { jsonInstant, jsonPortionMembers } from '../../kitchen/json-text.sql.js';
import { SHARES } from './shares.sql.js';

/**
 * The packing board of a day as one statement: `revision`, the text of the JSON list `entries`
 * and the schools per step.
 *
 * `$1` the day, `$2` the categories that get both sizes, `$3` one school only, or null.
 */
export const PACKING_BOARD = `
WITH
  ${SHARES},
  dishes AS MATERIALIZED (
    SELECT
      item.id,
      '{"menuItemId":' || item.id
        || ',"recipeName":' || to_json(recipe.name)
        || ',"cookingStatus":"' || coalesce(progress.status, 'pending')
        || '"' AS members
    FROM items item
    JOIN recipes recipe ON recipe.id = item.recipe_id
    LEFT JOIN cooking_statuses progress ON progress.menu_item_id = item.id
  ),
  loads AS MATERIALIZED (
    SELECT
      share.school_id,
      sum(share.small)::int8 AS small,
      sum(share.large)::int8 AS large,
      string_agg(
        dish.members || ',"portionsSmall":' || share.small || ',"portionsLarge":' || share.large || '}',
        ',' ORDER BY dish.id
      ) AS dishes
    FROM shares share
    JOIN dishes dish ON dish.id = share.menu_item_id
    WHERE $3::int8 IS NULL OR share.school_id = $3
    GROUP BY share.school_id
  ),
  lines AS (
    SELECT
      served.place,
      served.members,
      coalesce(progress.status, 'pending') AS status,
      progress.started_at,
      progress.finished_at,
      load.small,
      load.large,
      load.dishes
    FROM loads load
    JOIN served ON served.id = load.school_id
    LEFT JOIN packing_statuses progress ON progress.school_id = load.school_id AND progress.date = $1
  )
SELECT
  coalesce((SELECT revision FROM board_revisions WHERE date = $1), 0) AS revision,
  coalesce(string_agg(
    '{' || line.members
      || ',"status":"' || line.status
      || '","startedAt":' || ${jsonInstant('line.started_at')}
      || ',"finishedAt":' || ${jsonInstant('line.finished_at')}
      || ${jsonPortionMembers('line.small', 'line.large')}
      || ',"dishes":[' || line.dishes
      || ']}',
    ',' ORDER BY line.place
  ), '') AS entries,
  count(*) FILTER (WHERE line.status = 'pending') AS pending,
  count(*) FILTER (WHERE line.status = 'packing') AS packing,
  count(*) FILTER (WHERE line.status = 'ready') AS ready
FROM lines line`;
