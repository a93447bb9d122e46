/** What the older system knows of a recipe's parts. */
export const OLDER_COMPONENTS = {
  recipe_items: [
    'recipe_id',
    'semi_finished_goods_id',
    'quantity_per_portion_small',
    'quantity_per_portion_large',
  ],
  semi_finished_goods: ['id', 'name', 'unit'],
} as const;

/** Both quantities are given: the meaning is sure. 0 is the older system's "nobody said". */
export const QUANTITIES_ARE_KNOWN =
  'part.quantity_per_portion_small > 0 AND part.quantity_per_portion_large > 0 AND part.quantity_per_portion_small < 1e9 AND part.quantity_per_portion_large < 1e9';

/**
 * Recipes that have components of ours keep them: somebody has entered those. Nobody shows a board yet,
 * so none is moved: there are as many as days in all the years.
 */
export const TAKE_OVER_COMPONENTS = `
ALTER TABLE recipe_components DISABLE TRIGGER touch_boards_of_components_inserted;
INSERT INTO recipe_components (recipe_id, position, name, unit, quantity_per_small, quantity_per_large)
SELECT part.recipe_id, row_number() OVER (PARTITION BY part.recipe_id ORDER BY part.id) - 1, left(goods.name, 100), left(goods.unit, 20),
  part.quantity_per_portion_small, part.quantity_per_portion_large
FROM recipe_items AS part
JOIN semi_finished_goods AS goods ON goods.id = part.semi_finished_goods_id
JOIN recipes ON recipes.id = part.recipe_id
WHERE ${QUANTITIES_ARE_KNOWN}
  AND NOT EXISTS (SELECT FROM recipe_components AS ours WHERE ours.recipe_id = part.recipe_id)
ORDER BY part.recipe_id, part.id;
ALTER TABLE recipe_components ENABLE TRIGGER touch_boards_of_components_inserted;
`;
