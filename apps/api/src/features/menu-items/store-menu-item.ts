import type { MenuItemInput } from '@porsi/shared/menu-items/menu-item-input';
import { toRows } from '@porsi/shared/portions/allocation-rows';
import type { EntityManager } from 'typeorm';
import { plannedQuery } from '../../platform/database/planned-query.js';
import { plannedWrite } from '../../platform/database/planned-write.js';
import { addRows } from './store-rows.js';

const INSERT = {
  name: 'insert-menu-item',
  text: 'INSERT INTO menu_items (menu_plan_id, date, recipe_id, portions) VALUES ($1, stored_day($2::date), $3, $4) RETURNING id',
};

// A stored instant (adopted databases) that means the wanted day already stays as it is.
const UPDATE = {
  name: 'update-menu-item',
  text: `
    UPDATE menu_items
    SET menu_plan_id = $2,
        date = CASE service_day(date) WHEN $3::date THEN date ELSE stored_day($3::date) END,
        recipe_id = $4,
        portions = $5
    WHERE id = $1`,
};

/** Stores a new menu item with its allocations and returns its id. */
export async function insertMenuItem(
  tx: EntityManager,
  menuPlanId: number,
  input: MenuItemInput,
): Promise<number> {
  const { date, recipeId, totalPortions, allocations } = input;
  const [item] = await plannedQuery<{ id: number }>(tx, INSERT, [
    menuPlanId,
    date,
    recipeId,
    totalPortions,
  ]);
  if (!item) throw new Error('the new menu item has no id');
  addRows(tx, item.id, date, toRows(allocations));
  return item.id;
}

/** Changes a menu item itself, not its allocations. */
export function updateMenuItem(
  tx: EntityManager,
  id: number,
  menuPlanId: number,
  { date, recipeId, totalPortions }: MenuItemInput,
): void {
  plannedWrite(tx, UPDATE, [id, menuPlanId, date, recipeId, totalPortions]);
}
