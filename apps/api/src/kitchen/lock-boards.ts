import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { EntityManager } from 'typeorm';
import { plannedQuery } from '../platform/database/planned-query.js';

const LOCK = {
  name: 'lock-boards',
  text: 'SELECT lock_board(day) FROM (SELECT DISTINCT unnest($1::date[]) AS day ORDER BY day) AS days',
};

/**
 * Makes this transaction the only writer of some days' boards, the earliest first. Every tap and
 * every edit of a menu item does so before it reads what it decides by.
 */
export async function lockBoards(tx: EntityManager, dates: readonly ServiceDate[]): Promise<void> {
  await plannedQuery(tx, LOCK, [dates]);
}
