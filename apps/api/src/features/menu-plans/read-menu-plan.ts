import type { MenuItemSummary } from '@porsi/shared/menu-items/menu-item';
import type { MenuPlan } from '@porsi/shared/menu-plans/menu-plan';
import type { EntityManager } from 'typeorm';
import { MENU_ITEM_SUMMARIES } from '../../kitchen/menu-item-summaries.sql.js';

interface PlanRow extends Omit<MenuPlan, 'approvedAt' | 'items'> {
  approvedAt: Date | null;
}

const PLAN = `
  SELECT
    id AS id,
    service_day(week_start) AS "weekStart",
    CASE status WHEN 'approved' THEN 'approved' ELSE 'draft' END AS status,
    approved_at AS "approvedAt"
  FROM menu_plans`;

const BY_ID = `${PLAN} WHERE id = $1::int8`;

/** An adopted database may hold several plans of one week: then it is the one that the kitchen sees. */
const BY_WEEK = `${PLAN} WHERE service_day(week_start) = $1 ORDER BY status = 'approved' DESC, id LIMIT 1`;

const ITEMS = `${MENU_ITEM_SUMMARIES} WHERE item.menu_plan_id = $1 ORDER BY service_day(item.date), item.id`;

/** A week's plan with its items, by id or by its Monday; undefined when there is none. */
export async function readMenuPlan(
  tx: EntityManager,
  which: { id: number } | { weekStart: string },
): Promise<MenuPlan | undefined> {
  const [plan] = await ('id' in which
    ? tx.query<PlanRow[]>(BY_ID, [which.id])
    : tx.query<PlanRow[]>(BY_WEEK, [which.weekStart]));
  if (!plan) return undefined;
  const items = await tx.query<MenuItemSummary[]>(ITEMS, [plan.id]);
  return { ...plan, approvedAt: plan.approvedAt?.toISOString() ?? null, items };
}
