import { daysOfWeek } from '@porsi/shared/calendar/service-date';
import type { MenuPlan, MenuPlanStatus } from '@porsi/shared/menu-plans/menu-plan';
import type { EntityManager } from 'typeorm';
import { alertChanges, readShownWork } from '../../kitchen/alert-changes.js';
import { lockBoards } from '../../kitchen/lock-boards.js';
import { recordHistory } from '../../kitchen/record-history.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Refusal } from '../../platform/http/refusal.js';
import { readMenuPlan } from './read-menu-plan.js';
import { keepShownWork, takeShownWork } from './reopened-work.js';

const ITEM_DAYS =
  'SELECT DISTINCT service_day(date) AS date FROM menu_items WHERE menu_plan_id = $1';
const LOCK_PLAN = 'SELECT FROM menu_plans WHERE id = $1 FOR NO KEY UPDATE';
const CHANGE = `
  UPDATE menu_plans
  SET status = $2::text,
      approved_at = CASE $2::text WHEN 'approved' THEN now() END,
      approved_by = CASE $2::text WHEN 'approved' THEN $3::int8 END,
      updated_at = now()
  WHERE id = $1`;

/**
 * Approves or reopens a plan, if it is not so already. All boards of its week are locked, so that no
 * dish slips in between the draft and the approved week without its board noticing.
 */
export async function changeMenuPlan(
  tx: EntityManager,
  id: number,
  status: MenuPlanStatus,
  actor: Actor,
): Promise<MenuPlan> {
  const found = await readPlan(tx, id);
  // An adopted database may have dishes outside of their plan's week.
  const odd = await tx.query<{ date: string }[]>(ITEM_DAYS, [id]);
  const days = [...daysOfWeek(found.weekStart), ...odd.map(({ date }) => date)];
  await lockBoards(tx, days);
  await tx.query(LOCK_PLAN, [id]);
  const before = await readPlan(tx, id);
  if (before.status === status) return before;
  const shown = await readShownWork(tx, days);
  await tx.query(CHANGE, [id, status, actor.id]);
  recordHistory(tx, actor, [
    {
      action: status === 'approved' ? 'menu-plan.approve' : 'menu-plan.reopen',
      date: before.weekStart,
      old: { status: before.status },
      new: { status },
    },
  ]);
  // A reopened week is hidden, not changed: who is at work is told when it is shown again.
  if (status === 'draft') await keepShownWork(tx, id, shown);
  else alertChanges(tx, actor, (await takeShownWork(tx, id)) ?? shown);
  return readPlan(tx, id);
}

async function readPlan(tx: EntityManager, id: number): Promise<MenuPlan> {
  const plan = await readMenuPlan(tx, { id });
  if (!plan) throw new Refusal('NOT_FOUND');
  return plan;
}
