import type { BoardAlert } from './board-alert.js';

/** Several edits of one card as one: from the first numbers to the last. */
export interface FoldedAlert {
  /** The same for all alerts of one dish, or of one dish of a school. */
  key: string;
  /** The alerts to acknowledge, the oldest first. */
  ids: number[];
  kind: BoardAlert['kind'];
  menuItemId: number;
  recipeName: string;
  schoolId: number | null;
  schoolName: string | null;
  before: BoardAlert['before'];
  after: BoardAlert['after'];
  /** The last edit. */
  at: string;
  by: BoardAlert['by'];
}

/**
 * What a board has to show until somebody acknowledges it: its unacknowledged alerts, folded per
 * dish (cooking) or per dish of a school (packing), in the order of their first edit.
 *
 * @param alerts of one day, the oldest first
 */
export function foldAlerts(
  alerts: readonly BoardAlert[],
  board: BoardAlert['board'],
): FoldedAlert[] {
  const folded = new Map<string, FoldedAlert>();
  for (const alert of alerts) {
    if (alert.board !== board || alert.acknowledged !== null) continue;
    // A dish that took another's place is another dish, under the same id.
    const key = JSON.stringify([alert.menuItemId, alert.schoolId, alert.recipeName]);
    const first = folded.get(key);
    folded.set(key, {
      key,
      ids: [...(first?.ids ?? []), alert.id],
      kind: kindOf(first?.kind, alert.kind),
      menuItemId: alert.menuItemId,
      recipeName: alert.recipeName,
      schoolId: alert.schoolId,
      schoolName: alert.schoolName,
      before: first?.before ?? alert.before,
      after: alert.after,
      at: alert.at,
      by: alert.by,
    });
  }
  return [...folded.values()];
}

/** What was new and then changed is still new; what came back after it was taken off has changed. */
function kindOf(first: BoardAlert['kind'] | undefined, last: BoardAlert['kind']) {
  if (last === 'removed' || first === undefined) return last;
  if (first === 'added') return first;
  return 'changed';
}
