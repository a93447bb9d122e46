import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { plannedQuery } from '../platform/database/planned-query.js';
import { logFollowing } from './log-following.js';
import type { Change } from './record-history.js';

const SEND_BACK = {
  name: 'send-back-schools',
  text: `
    UPDATE packing_statuses SET status = 'packing', finished_at = NULL, reason = NULL, updated_at = now()
    WHERE date = $1 AND school_id = ANY ($2::int8[]) AND status = 'ready'
    RETURNING school_id AS id`,
};

/**
 * Takes schools that are packed already back to packing, because what they get has changed, and puts
 * it into the log of taps. Needs the board's lock.
 *
 * @returns the changes, for the history
 */
export async function sendBackSchools(
  tx: EntityManager,
  actor: Actor,
  date: ServiceDate,
  schoolIds: readonly number[],
): Promise<Change[]> {
  if (schoolIds.length === 0) return [];
  const schools = await plannedQuery<{ id: number }>(tx, SEND_BACK, [date, schoolIds]);
  const changes = schools.map(({ id }): Change => ({
    action: 'packing.status',
    date,
    schoolId: id,
    old: { status: 'ready' },
    new: { status: 'packing' },
  }));
  logFollowing(tx, actor, changes);
  return changes;
}
