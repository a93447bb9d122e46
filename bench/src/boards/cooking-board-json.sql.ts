import { byName } from '@porsi/api/platform/database/by-name.sql';

/**
 * The cooking board of the day `$1` as one JSON text, written by hand as one would for a bare
 * server: json_build_object and json_agg, one statement. Only the order of names is the API's, so that both answer the same.
 */
export const COOKING_BOARD_JSON = `
WITH rows AS (
  SELECT
    a.menu_item_id,
    a.school_id,
    coalesce(sum(a.portions) FILTER (WHERE a.portion_size = 'small'), 0) AS small,
    coalesce(sum(a.portions) FILTER (WHERE a.portion_size = 'large'), 0) AS large
  FROM menu_item_school_allocations a
  JOIN menu_items i ON i.id = a.menu_item_id
  WHERE i.date = $1::date
  GROUP BY a.menu_item_id, a.school_id
), schools_of AS (
  SELECT
    r.menu_item_id,
    sum(r.small) AS small,
    sum(r.large) AS large,
    json_agg(json_build_object(
      'schoolId', s.id,
      'schoolName', s.name,
      'schoolCategory', s.category,
      'portionSizeType', CASE WHEN s.category = 'SD' THEN 'mixed' ELSE 'large' END,
      'portionsSmall', r.small,
      'portionsLarge', r.large,
      'totalPortions', r.small + r.large
    ) ORDER BY ${byName('s.name')}, s.id) AS schools
  FROM rows r
  JOIN schools s ON s.id = r.school_id
  GROUP BY r.menu_item_id
)
SELECT json_build_object(
  'date', $1::date,
  'revision', coalesce((SELECT revision FROM board_revisions WHERE date = $1::date), 0),
  'serverTime', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'dishes', coalesce(json_agg(json_build_object(
    'menuItemId', i.id,
    'recipe', json_build_object('id', r.id, 'name', r.name, 'instructions', r.instructions),
    'status', coalesce(c.status, 'pending'),
    'startedAt', to_char(c.started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'finishedAt', to_char(c.finished_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'totalPortions', i.portions,
    'portionsSmall', coalesce(o.small, 0),
    'portionsLarge', coalesce(o.large, 0),
    'components', (
      SELECT coalesce(json_agg(json_build_object(
        'name', p.name,
        'unit', p.unit,
        'quantitySmall', trim_scale(p.quantity_per_small * o.small),
        'quantityLarge', trim_scale(p.quantity_per_large * o.large),
        'quantity', trim_scale(p.quantity_per_small * o.small + p.quantity_per_large * o.large)
      ) ORDER BY p.position, p.id), '[]')
      FROM recipe_components p WHERE p.recipe_id = r.id
    ),
    'schools', coalesce(o.schools, '[]')
  ) ORDER BY i.id), '[]')
)::text AS board
FROM menu_items i
JOIN menu_plans m ON m.id = i.menu_plan_id AND m.status = 'approved'
JOIN recipes r ON r.id = i.recipe_id
LEFT JOIN cooking_statuses c ON c.menu_item_id = i.id
LEFT JOIN schools_of o ON o.menu_item_id = i.id
WHERE i.date = $1::date`;
