import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { EntityManager } from 'typeorm';
import { plannedQuery } from '../platform/database/planned-query.js';
import type { Change } from './record-history.js';

const SEND_BACK = {
  name: 'send-back-schools',
  text: `
    UPDATE packing_statuses SET status = 'packing', finished_at = NULL, updated_at = now()
    WHERE date = $1 AND school_id = ANY ($2::int8[]) AND status = 'ready'
    RETURNING school_id AS id`,
};

/**
 * Takes schools that are packed already back to packing, because what they get has changed. Needs
 * the board's lock.
 *
 * @returns the changes, for the history
 */
export async function sendBackSchools(
  tx: EntityManager,
  date: ServiceDate,
  schoolIds: readonly number[],
): Promise<Change[]> {
  if (schoolIds.length === 0) return [];
  const schools = await plannedQuery<{ id: number }>(tx, SEND_BACK, [date, schoolIds]);
  return schools.map(({ id }) => ({
    action: 'packing.status',
    date,
    schoolId: id,
    old: { status: 'ready' },
    new: { status: 'packing' },
  }));
}
