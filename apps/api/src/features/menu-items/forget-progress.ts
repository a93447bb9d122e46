import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { CookingStatus } from '@porsi/shared/kds/status-order';
import type { EntityManager } from 'typeorm';
import { logFollowing } from '../../kitchen/log-following.js';
import type { Change } from '../../kitchen/record-history.js';
import type { Actor } from '../../platform/auth/actor.js';

const FORGET = 'DELETE FROM cooking_statuses WHERE menu_item_id = $1 RETURNING status';

/**
 * Lets the cooking of a dish begin anew: what was cooked on one day is not there on another. The log of
 * taps is told; it needs the board's lock.
 *
 * @param date the day on which the dish was cooked
 * @returns the change, for the history; none when nothing had begun
 */
export async function forgetProgress(
  tx: EntityManager,
  actor: Actor,
  menuItemId: number,
  date: ServiceDate,
): Promise<Change[]> {
  const [begun] = await tx.query<[{ status: CookingStatus }[], number]>(FORGET, [menuItemId]);
  const changes = begun
    .filter(({ status }) => status !== 'pending')
    .map((old): Change => ({
      action: 'cooking.status',
      date,
      menuItemId,
      old,
      new: { status: 'pending' },
    }));
  logFollowing(tx, actor, changes);
  return changes;
}
