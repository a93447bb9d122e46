import type { KdsOperation } from '@porsi/shared/kds/kds-operation';
import { dateOf, type PendingOperation } from '@porsi/shared/kds/pending-operation';
import { cookingStatuses, packingStatuses } from '@porsi/shared/kds/status-order';
import type { CookingStatus, PackingStatus } from '@porsi/shared/kds/status-order';
import type { PortionSize } from '@porsi/shared/portions/portion-sizes';

/** How a tap can be taken back now. */
export type WayBack =
  | { kind: 'count'; schoolId: number; schoolName: string; size: PortionSize; trays: number }
  | {
      kind: 'cooking';
      menuItemId: number;
      recipeName: string;
      from: CookingStatus;
      to: CookingStatus;
    }
  | {
      kind: 'packing';
      schoolId: number;
      schoolName: string;
      from: PackingStatus;
      to: PackingStatus;
    };

/**
 * The way back from each tap that has one: from a count that stands, of a school that is not ready,
 * and from the last step of a dish or a school.
 *
 * @param pending taps on their way to the server, in their order
 * @param operations what it has taken that day, the newest first and none left out; the oldest may be missing
 */
export function waysBack(
  pending: readonly PendingOperation[],
  operations: readonly KdsOperation[],
): ReadonlyMap<string, WayBack> {
  const ways = new Map<string, WayBack>();
  /** Where the steps that are newer than the tap at hand have brought each dish and school. */
  const brought = new Map<string, string>();
  const takenBack = new Set(pending.map(undoneBy));
  const lines = [...pending.toReversed().map(pendingLine), ...operations.map(line)];
  for (const { id, subject, to, way } of lines) {
    const isOpen = to === null ? brought.get(subject) !== 'ready' : !brought.has(subject);
    if (to !== null && !brought.has(subject)) brought.set(subject, to);
    if (way !== null && isOpen && !takenBack.has(id)) ways.set(id, way);
  }
  return ways;
}

/** A tap as its way back depends on it. */
interface Line {
  id: string;
  subject: string;
  /** The step that it brought its subject to; null when it took none. */
  to: string | null;
  /** The way back, if nothing newer stands in it. */
  way: WayBack | null;
}

function pendingLine(operation: PendingOperation): Line {
  const { tap, subject } = operation;
  const id = tap.operationId;
  switch (operation.kind) {
    case 'cooking.status': {
      const { menuItemId } = operation;
      const { status: from, from: to } = operation.tap;
      const way = to
        ? ({ kind: 'cooking', menuItemId, recipeName: subject, from, to } as const)
        : null;
      return { id, subject: dishKey(menuItemId), to: from, way };
    }
    case 'packing.status': {
      const { schoolId } = operation;
      const { status: from, from: to } = operation.tap;
      const way = to
        ? ({ kind: 'packing', schoolId, schoolName: subject, from, to } as const)
        : null;
      return { id, subject: schoolKey(dateOf(operation), schoolId), to: from, way };
    }
    case 'packing.count': {
      const { schoolId } = operation;
      const { size, change } = operation.tap;
      // What a fill adds is known where it is applied, and there its undo finds it.
      const trays = change.kind === 'add' ? change.trays : 0;
      const way = { kind: 'count', schoolId, schoolName: subject, size, trays } as const;
      return {
        id,
        subject: schoolKey(dateOf(operation), schoolId),
        to: null,
        way: change.kind === 'undo' ? null : way,
      };
    }
    case 'alerts.acknowledge':
      return { id, subject: '', to: null, way: null };
  }
}

/** The count that a tap on its way takes back. */
function undoneBy(operation: PendingOperation): string | null {
  if (operation.kind !== 'packing.count') return null;
  const { change } = operation.tap;
  return change.kind === 'undo' ? change.undoes : null;
}

function line(operation: KdsOperation): Line {
  const { operationId: id, effect, menuItemId, schoolId } = operation;
  const subject =
    operation.kind === 'cooking.status' ? dishKey(menuItemId) : schoolKey(operation.date, schoolId);
  const isUndone = operation.undoes !== null || operation.undoneBy !== null;
  return {
    id,
    subject,
    to: effect !== null && 'to' in effect ? effect.to : null,
    // What followed by itself is taken back with what it followed from.
    way: operation.automatic || isUndone ? null : wayBack(operation),
  };
}

const dishKey = (menuItemId: number | null) => `dish/${menuItemId}`;
const schoolKey = (date: string, schoolId: number | null) => `school/${date}/${schoolId}`;

function wayBack(operation: KdsOperation): WayBack | null {
  const { effect, menuItemId, schoolId, recipeName, schoolName } = operation;
  if (effect === null || 'alertIds' in effect) return null;
  if ('size' in effect) {
    const { size, trays } = effect;
    if (schoolId === null || trays === 0 || (size !== 'small' && size !== 'large')) return null;
    return { kind: 'count', schoolId, schoolName: schoolName ?? '', size, trays };
  }
  if (operation.kind === 'cooking.status' && menuItemId !== null) {
    const from = cookingStatuses.find((status) => status === effect.to);
    const to = cookingStatuses.find((status) => status === effect.from);
    return from && to
      ? { kind: 'cooking', menuItemId, recipeName: recipeName ?? '', from, to }
      : null;
  }
  if (operation.kind !== 'packing.status' || schoolId === null) return null;
  const from = packingStatuses.find((status) => status === effect.to);
  const to = packingStatuses.find((status) => status === effect.from);
  return from && to ? { kind: 'packing', schoolId, schoolName: schoolName ?? '', from, to } : null;
}
