import { jsonSchoolMembers } from '../../kitchen/json-text.sql.js';
import { byName } from '../../platform/database/by-name.sql.js';

/**
 * What both boards begin with, for the day `$1` and the categories with both sizes `$2`.
 *
 * `items`: the dishes of the day's approved weeks. `shares`: what each school gets of each dish.
 * `served`: every school once, with its place by name and its JSON members, because to compare
 * names in Indonesian order and to escape them costs most of a large board.
 */
export const SHARES = `
  items AS MATERIALIZED (
    SELECT item.id, item.recipe_id, item.portions
    FROM menu_items item
    JOIN menu_plans plan ON plan.id = item.menu_plan_id
    WHERE service_day(item.date) = $1 AND plan.status = 'approved'
  ),
  shares AS MATERIALIZED (
    SELECT
      menu_item_id,
      school_id,
      coalesce(max(portions) FILTER (WHERE portion_size = 'small'), 0) AS small,
      coalesce(max(portions) FILTER (WHERE portion_size = 'large'), 0) AS large
    FROM menu_item_school_allocations
    WHERE menu_item_id IN (SELECT id FROM items)
    GROUP BY menu_item_id, school_id
  ),
  served AS MATERIALIZED (
    SELECT
      school.id,
      row_number() OVER (ORDER BY ${byName('school.name')}, school.id) AS place,
      ${jsonSchoolMembers('school', '$2')} AS members
    FROM schools school
    WHERE school.id IN (SELECT school_id FROM shares)
  )`;
