const PORTIONS = `
      coalesce(sum(allocation.portions) FILTER (WHERE allocation.portion_size = 'small'), 0)::int8 AS small,
      coalesce(sum(allocation.portions) FILTER (WHERE allocation.portion_size = 'large'), 0)::int8 AS large`;

/**
 * What the boards say of dishes and schools at work, one row each; a school has one for every dish.
 * From `dishes (day, menu_item_id)` and `schools_at_work (day, school_id)`, and `days` to look at.
 */
export const BOARD_LOADS = `
  shown AS MATERIALIZED (
    SELECT item.id, service_day(item.date) AS day, item.recipe_id
    FROM menu_items item
    JOIN menu_plans plan ON plan.id = item.menu_plan_id AND plan.status = 'approved'
    WHERE service_day(item.date) = ANY (ARRAY(SELECT day FROM days))
  ),
  loads AS MATERIALIZED (
    SELECT 'cooking' AS board, item.day, item.id AS menu_item_id, item.recipe_id, recipe.name AS recipe_name,
      NULL::int8 AS school_id, NULL::text AS school_name, ${PORTIONS}
    FROM dishes dish
    JOIN shown item ON item.id = dish.menu_item_id AND item.day = dish.day
    JOIN recipes recipe ON recipe.id = item.recipe_id
    JOIN menu_item_school_allocations allocation ON allocation.menu_item_id = item.id
    GROUP BY item.day, item.id, item.recipe_id, recipe.name
    UNION ALL
    SELECT 'packing', item.day, item.id, item.recipe_id, recipe.name, school.id, school.name, ${PORTIONS}
    FROM schools_at_work at_work
    JOIN shown item ON item.day = at_work.day
    JOIN recipes recipe ON recipe.id = item.recipe_id
    JOIN menu_item_school_allocations allocation
      ON allocation.menu_item_id = item.id AND allocation.school_id = at_work.school_id
    JOIN schools school ON school.id = at_work.school_id
    GROUP BY item.day, item.id, item.recipe_id, recipe.name, school.id, school.name
  )`;
