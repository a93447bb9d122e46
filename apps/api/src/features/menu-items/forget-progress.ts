import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { CookingStatus } from '@porsi/shared/kds/status-order';
import type { EntityManager } from 'typeorm';
import type { Change } from '../../kitchen/record-history.js';

const FORGET = 'DELETE FROM cooking_statuses WHERE menu_item_id = $1 RETURNING status';

/**
 * Lets the cooking of a dish begin anew: what was cooked on one day is not there on another.
 *
 * @returns the change, for the history; none when nothing had begun
 */
export async function forgetProgress(
  tx: EntityManager,
  menuItemId: number,
  date: ServiceDate,
): Promise<Change[]> {
  const [begun] = await tx.query<[{ status: CookingStatus }[], number]>(FORGET, [menuItemId]);
  return begun
    .filter(({ status }) => status !== 'pending')
    .map((old) => ({
      action: 'cooking.status',
      date,
      menuItemId,
      old,
      new: { status: 'pending' },
    }));
}
