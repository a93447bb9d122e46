import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { EntityManager } from 'typeorm';
import { plannedQuery } from '../platform/database/planned-query.js';

/** A menu item as stored, without its allocations. */
export interface StoredItem {
  id: number;
  version: number;
  menuPlanId: number;
  date: ServiceDate;
  recipeId: number;
  recipeName: string;
  totalPortions: number;
  /** Whether its week is approved, so that the kitchen sees it. */
  shown: boolean;
}

const ITEM = `
  SELECT
    item.id,
    coalesce(counted.version, 1) AS version,
    item.menu_plan_id AS "menuPlanId",
    service_day(item.date) AS date,
    recipe.id AS "recipeId",
    recipe.name AS "recipeName",
    item.portions AS "totalPortions",
    plan.status = 'approved' AS shown
  FROM menu_items item
  JOIN recipes recipe ON recipe.id = item.recipe_id
  JOIN menu_plans plan ON plan.id = item.menu_plan_id
  LEFT JOIN menu_item_versions counted ON counted.menu_item_id = item.id
  WHERE item.id = $1::int8`;

const READ_ITEM = { name: 'read-item', text: ITEM };
const LOCK_ITEM = { name: 'lock-item', text: `${ITEM} FOR NO KEY UPDATE OF item` };
const LOCK_BOARDS = {
  name: 'lock-boards-with-item',
  text: `
    SELECT day AS date, lock_board(day)
    FROM (
      SELECT unnest($2::date[]) AS day
      UNION
      SELECT service_day(date) FROM menu_items WHERE id = $1::int8
      ORDER BY day
    ) AS days`,
};

/** A menu item as it is now; undefined when there is none. */
export async function readItem(tx: EntityManager, id: number): Promise<StoredItem | undefined> {
  const [item] = await plannedQuery<StoredItem>(tx, READ_ITEM, [id]);
  return item;
}

/**
 * Locks the boards of a menu item's day, then the item itself.
 *
 * @returns the item as it is while this transaction lasts; undefined when there is none
 */
export async function lockItem(tx: EntityManager, id: number): Promise<StoredItem | undefined> {
  const { item } = await lockItemAndRead(tx, id, [], () => Promise.resolve());
  return item;
}

/**
 * Locks the boards of a menu item's day and of other days, then the item itself, and reads what has to
 * be read behind these locks, in one round trip.
 *
 * @param read asks at once for all that it reads; done again when the locks were not the right ones
 * @returns the item as it is while this transaction lasts, undefined when there is none; and what was read
 */
export async function lockItemAndRead<Read>(
  tx: EntityManager,
  id: number,
  otherDates: readonly ServiceDate[],
  read: () => Promise<Read>,
): Promise<{ item: StoredItem | undefined; read: Read }> {
  const [boards, [item], found] = await Promise.all([
    plannedQuery<{ date: ServiceDate }>(tx, LOCK_BOARDS, [id, otherDates]),
    plannedQuery<StoredItem>(tx, LOCK_ITEM, [id]),
    read(),
  ]);
  if (!item || boards.some(({ date }) => date === item.date)) return { item, read: found };
  // Someone moved the item while this waited: the day that it is on now has to be locked too.
  return lockItemAndRead(tx, id, otherDates, read);
}
