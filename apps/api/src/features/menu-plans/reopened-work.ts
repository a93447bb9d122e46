import type { EntityManager } from 'typeorm';
import type { ShownWork } from '../../kitchen/alert-changes.js';

const KEEP = `
  INSERT INTO reopened_plans (menu_plan_id, shown) VALUES ($1, $2::jsonb)
  ON CONFLICT (menu_plan_id) DO UPDATE SET shown = excluded.shown`;

const TAKE = 'DELETE FROM reopened_plans WHERE menu_plan_id = $1 RETURNING shown::text AS shown';

/** Remembers what those at work saw of a plan that is being reopened. */
export async function keepShownWork(
  tx: EntityManager,
  menuPlanId: number,
  shown: ShownWork,
): Promise<void> {
  if (shown !== null) await tx.query(KEEP, [menuPlanId, shown]);
}

/** What those at work saw before the plan was reopened; null when nobody was, or it never was. */
export async function takeShownWork(tx: EntityManager, menuPlanId: number): Promise<ShownWork> {
  const [kept] = await tx.query<[{ shown: string }[], number]>(TAKE, [menuPlanId]);
  return kept[0]?.shown ?? null;
}
