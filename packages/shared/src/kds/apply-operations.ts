import { applyCookingStatus } from './apply-cooking-status.js';
import { applyCount, type AddedTrays } from './apply-count.js';
import { applyPackingStatus } from './apply-packing-status.js';
import type { AcknowledgeAlerts } from './board-alert.js';
import type { CookingBoard } from './cooking-board.js';
import type { Floor } from './floor.js';
import type { PackingBoard } from './packing-board.js';
import { dateOf, type PendingOperation } from './pending-operation.js';

/** What a tablet knows of a day; null what it has not been told yet. */
export interface DayBoards {
  cooking: CookingBoard | null;
  packing: PackingBoard | null;
  floor: Floor | null;
}

/**
 * The boards of a day as they will be once the server has taken the operations, in their order, by
 * the server's own rules. An operation that it would refuse, or that holds already, changes nothing;
 * those of another day are passed over. What nothing changed is the same object as before.
 */
export function applyOperations(
  boards: DayBoards,
  operations: readonly PendingOperation[],
): DayBoards {
  const added: AddedTrays = new Map();
  return operations.reduce((now, operation) => applied(now, operation, added), boards);
}

function applied(boards: DayBoards, operation: PendingOperation, added: AddedTrays): DayBoards {
  const { cooking, packing, floor } = boards;
  const date = dateOf(operation);
  if ([cooking, packing, floor].some((board) => board !== null && board.date !== date))
    return boards;
  switch (operation.kind) {
    case 'cooking.status':
      return applyCookingStatus(boards, operation.menuItemId, operation.tap);
    case 'packing.status':
      return applyPackingStatus(boards, operation.schoolId, operation.tap);
    case 'packing.count':
      return applyCount(boards, operation, added);
    case 'alerts.acknowledge':
      return floor === null ? boards : { ...boards, floor: acknowledged(floor, operation.tap) };
  }
}

function acknowledged(floor: Floor, tap: AcknowledgeAlerts): Floor {
  const seen = new Set(tap.alertIds);
  const at = tap.tappedAt ?? floor.serverTime;
  const initials = tap.initials ?? null;
  return {
    ...floor,
    alerts: floor.alerts.map((alert) =>
      seen.has(alert.id) && alert.acknowledged === null
        ? { ...alert, acknowledged: { at, by: { id: null, fullName: '' }, initials } }
        : alert,
    ),
  };
}
