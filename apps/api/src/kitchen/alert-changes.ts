import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { plannedQuery } from '../platform/database/planned-query.js';
import { plannedWrite } from '../platform/database/planned-write.js';
import { BOARD_LOADS } from './board-loads.sql.js';

/**
 * What the boards of some days say of the dishes and schools at work, as the text of its JSON: to be
 * compared after a change. Null when nothing is at work.
 */
export type ShownWork = string | null;

const READ = {
  name: 'read-shown-work',
  text: `
    WITH
      days AS (
        SELECT unnest($1::date[]) AS day
        UNION
        SELECT service_day(date) FROM menu_items WHERE id = $2::int8
      ),
      dishes AS MATERIALIZED (
        SELECT service_day(item.date) AS day, item.id AS menu_item_id
        FROM menu_items item
        JOIN cooking_statuses progress ON progress.menu_item_id = item.id AND progress.status <> 'pending'
        WHERE service_day(item.date) = ANY (ARRAY(SELECT day FROM days))
      ),
      schools_at_work AS MATERIALIZED (
        SELECT date AS day, school_id
        FROM packing_statuses
        WHERE date = ANY (ARRAY(SELECT day FROM days)) AND status <> 'pending'
      ),
      ${BOARD_LOADS}
    SELECT json_build_object(
      'dishes', (SELECT coalesce(json_agg(dish), '[]') FROM dishes dish),
      'schools', (SELECT coalesce(json_agg(school), '[]') FROM schools_at_work school),
      'loads', (SELECT coalesce(json_agg(load), '[]') FROM loads load)
    )::text AS shown
    WHERE EXISTS (SELECT FROM dishes) OR EXISTS (SELECT FROM schools_at_work)`,
};

// A dish that is cooked by another recipe now was taken away, and another one came.
const ALERT = {
  name: 'alert-changes',
  text: `
    WITH
      dishes AS MATERIALIZED (
        SELECT * FROM jsonb_to_recordset($1::jsonb -> 'dishes') AS dish (day date, menu_item_id int8)
      ),
      schools_at_work AS MATERIALIZED (
        SELECT * FROM jsonb_to_recordset($1::jsonb -> 'schools') AS school (day date, school_id int8)
      ),
      days AS (SELECT day FROM dishes UNION SELECT day FROM schools_at_work),
      ${BOARD_LOADS},
      earlier AS MATERIALIZED (
        SELECT * FROM jsonb_to_recordset($1::jsonb -> 'loads') AS load (
          board text, day date, menu_item_id int8, recipe_id int8, recipe_name text,
          school_id int8, school_name text, small int8, large int8
        )
      )
    INSERT INTO board_alerts (
      date, board, kind, user_id, user_name, menu_item_id, recipe_name, school_id, school_name,
      before_small, before_large, after_small, after_large
    )
    SELECT
      coalesce(later.day, earlier.day),
      coalesce(later.board, earlier.board),
      CASE WHEN earlier.day IS NULL THEN 'added' WHEN later.day IS NULL THEN 'removed' ELSE 'changed' END,
      $2,
      $3,
      coalesce(later.menu_item_id, earlier.menu_item_id),
      coalesce(later.recipe_name, earlier.recipe_name),
      coalesce(later.school_id, earlier.school_id),
      coalesce(later.school_name, earlier.school_name),
      coalesce(earlier.small, 0), coalesce(earlier.large, 0), coalesce(later.small, 0), coalesce(later.large, 0)
    FROM earlier
    FULL JOIN loads later
      ON later.board = earlier.board AND later.day = earlier.day AND later.menu_item_id = earlier.menu_item_id
      AND later.recipe_id = earlier.recipe_id AND coalesce(later.school_id, 0) = coalesce(earlier.school_id, 0)
    WHERE (earlier.small, earlier.large) IS DISTINCT FROM (later.small, later.large)
    ORDER BY 1, 2, 6, 8, earlier.day NULLS LAST`,
};

/**
 * What is shown of the work on some days, before a change. Needs their boards' locks.
 *
 * @param menuItemId the day of this menu item counts too
 */
export async function readShownWork(
  tx: EntityManager,
  dates: readonly ServiceDate[],
  menuItemId: number | null = null,
): Promise<ShownWork> {
  const [row] = await plannedQuery<{ shown: string }>(tx, READ, [dates, menuItemId]);
  return row?.shown ?? null;
}

/** Alerts those at work to what a change has made of what was shown, in the transaction of the change. */
export function alertChanges(tx: EntityManager, actor: Actor, shown: ShownWork): void {
  if (shown !== null) plannedWrite(tx, ALERT, [shown, actor.id, actor.fullName]);
}
