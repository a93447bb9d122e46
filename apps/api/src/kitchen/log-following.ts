import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { plannedWrite } from '../platform/database/planned-write.js';
import type { Change } from './record-history.js';

const LOG = {
  name: 'log-following',
  text: `
    INSERT INTO kds_operations
      (operation_id, user_id, request, response, sequence, kind, date, effect, automatic, menu_item_id, recipe_name, school_id, school_name)
    SELECT
      gen_random_uuid(), $1, '{}', 'null', nextval('kds_operation_sequence'), action, date, effect, true,
      "menuItemId", recipe_name, "schoolId", school_name
    FROM (
      SELECT change.*, recipe.name AS recipe_name, school.name AS school_name,
        jsonb_build_object('from', change.old -> 'status', 'to', change.new -> 'status') AS effect
      FROM jsonb_to_recordset($2::jsonb)
        AS change (action text, date date, "menuItemId" int8, "schoolId" int8, old jsonb, new jsonb)
      LEFT JOIN menu_items item ON item.id = change."menuItemId"
      LEFT JOIN recipes recipe ON recipe.id = item.recipe_id
      LEFT JOIN schools school ON school.id = change."schoolId"
      ORDER BY change."menuItemId", change."schoolId"
    ) AS followed`,
};

/**
 * Puts into the log of taps what nobody tapped: steps that followed from a tap or an edit. Only so a
 * replay of the log gives the statuses that are stored. Needs the board's lock.
 *
 * @param changes of statuses, each with its own day
 */
export function logFollowing(tx: EntityManager, actor: Actor, changes: readonly Change[]): void {
  if (changes.length > 0) plannedWrite(tx, LOG, [actor.id, JSON.stringify(changes)]);
}
