import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { HistoryAction } from '@porsi/shared/history/history-entry';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { plannedWrite } from '../platform/database/planned-write.js';

/** One change to remember: what, where, and the values before and after (null: there were none). */
export interface Change {
  action: HistoryAction;
  date: ServiceDate;
  menuItemId?: number;
  schoolId?: number;
  old: unknown;
  new: unknown;
}

const RECORD = {
  name: 'record-history',
  text: `
    INSERT INTO history (at, user_id, user_name, address, action, date, menu_item_id, school_id, old, new)
    SELECT now(), $1, $2, $3, change.action, change.date, change."menuItemId", change."schoolId", change.old, change.new
    FROM jsonb_to_recordset($4::jsonb)
      AS change (action text, date date, "menuItemId" int8, "schoolId" int8, old jsonb, new jsonb)`,
};

/** Remembers changes in the transaction that makes them, with who made them and from where. */
export function recordHistory(tx: EntityManager, actor: Actor, changes: readonly Change[]): void {
  if (changes.length === 0) return;
  plannedWrite(tx, RECORD, [actor.id, actor.fullName, actor.address, JSON.stringify(changes)]);
}
