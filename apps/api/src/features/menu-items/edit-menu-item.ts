import { weekStartOf } from '@porsi/shared/calendar/service-date';
import type { MenuItemInput } from '@porsi/shared/menu-items/menu-item-input';
import { schoolsWithMorePortions, toRows } from '@porsi/shared/portions/allocation-rows';
import type { EntityManager } from 'typeorm';
import { alertChanges, type ShownWork } from '../../kitchen/alert-changes.js';
import { recordHistory } from '../../kitchen/record-history.js';
import { sendBackSchools } from '../../kitchen/send-back-schools.js';
import type { StoredItem } from '../../kitchen/stored-item.js';
import type { Actor } from '../../platform/auth/actor.js';
import { compareRows } from './compare-rows.js';
import { describeChange } from './describe-change.js';
import { ensureMenuPlan } from './ensure-menu-plan.js';
import { forgetProgress } from './forget-progress.js';
import type { KnownFacts } from './gather-facts.js';
import { storedPortions } from './school-shares.js';
import { updateMenuItem } from './store-menu-item.js';
import { addRows, changeRows, removeRows } from './store-rows.js';

/** A menu item that is to be edited, as it is. */
export interface Before {
  item: StoredItem;
  facts: KnownFacts;
  /** Of its day and of the one that it comes to. */
  shown: ShownWork;
}

/**
 * Stores what differs between a menu item and an input that was found right, with its history.
 *
 * @returns the item afterwards
 */
export async function editMenuItem(
  tx: EntityManager,
  { item, facts, shown }: Before,
  input: MenuItemInput,
  actor: Actor,
): Promise<StoredItem> {
  const stored = storedPortions(facts.shares);
  const change = describeChange({ ...item, allocations: stored }, input);
  if (!change) return item;
  const { date, recipeId, totalPortions, allocations } = input;
  const moved = date !== item.date;
  // Begun anew on the day that it leaves, before it is on the other one.
  const forgotten = moved ? await forgetProgress(tx, actor, item.id, item.date) : [];
  const menuPlanId = await planAfter(tx, item, input, actor);
  if (moved || recipeId !== item.recipeId || totalPortions !== item.totalPortions) {
    updateMenuItem(tx, item.id, menuPlanId, input);
  }
  const { removed, changed, kept, added } = compareRows(toRows(stored), toRows(allocations));
  removeRows(tx, item.id, removed);
  changeRows(tx, item.id, date, moved ? [...changed, ...kept] : changed);
  addRows(tx, item.id, date, added);
  const packed = schoolsWithMorePortions(moved ? [] : stored, allocations).filter((id) =>
    facts.packed.has(id),
  );
  recordHistory(tx, actor, [
    { action: 'menu-item.update', date, menuItemId: item.id, ...change },
    ...forgotten,
    ...(await sendBackSchools(tx, actor, date, packed)),
  ]);
  alertChanges(tx, actor, shown);
  // The database counts a transaction once. Should a stranger have counted in between, the next save is a conflict, rightly.
  return {
    ...item,
    version: item.version + 1,
    menuPlanId,
    date,
    recipeId,
    recipeName: facts.recipeName,
    totalPortions,
  };
}

/** An item that moves to another week belongs to that week's plan. */
async function planAfter(
  tx: EntityManager,
  item: StoredItem,
  input: MenuItemInput,
  actor: Actor,
): Promise<number> {
  const stays = weekStartOf(input.date) === weekStartOf(item.date);
  return stays ? item.menuPlanId : ensureMenuPlan(tx, input.date, actor);
}
