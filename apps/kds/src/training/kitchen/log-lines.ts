import { newOperationId } from '@porsi/client/operation-id';
import type { KdsOperation } from '@porsi/shared/kds/kds-operation';
import { dateOf, type PendingOperation } from '@porsi/shared/kds/pending-operation';
import type { KitchenBoards } from './draw-boards';

/** Somebody in the training kitchen. */
export interface Worker {
  id: number;
  fullName: string;
}

type Effect = KdsOperation['effect'];

/** What a tap did, from the boards before and after it; null when nothing. */
export function effectOf(
  operation: PendingOperation,
  before: KitchenBoards,
  after: KitchenBoards,
): Effect {
  switch (operation.kind) {
    case 'cooking.status': {
      const from = dishIn(before, operation.menuItemId)?.status;
      const to = operation.tap.status;
      return from === undefined || from === to ? null : { from, to };
    }
    case 'packing.status': {
      const from = schoolIn(before, operation.schoolId)?.status;
      const to = operation.tap.status;
      return from === undefined || from === to ? null : { from, to };
    }
    case 'packing.count': {
      const { size } = operation.tap;
      const field = size === 'small' ? 'countedSmall' : 'countedLarge';
      const counted = (boards: KitchenBoards) =>
        boards.floor.schools.find(({ schoolId }) => schoolId === operation.schoolId)?.[field] ?? 0;
      const trays = counted(after) - counted(before);
      return trays === 0 ? null : { size, trays };
    }
    case 'alerts.acknowledge': {
      const alertIds = after.floor.alerts
        .filter((alert, index) => alert !== before.floor.alerts[index])
        .map(({ id }) => id);
      return alertIds.length === 0 ? null : { alertIds };
    }
  }
}

/** The line of a tap in the log. */
export function logLine(
  operation: PendingOperation,
  effect: Effect,
  taken: { by: Worker; at: string; sequence: number; boards: KitchenBoards },
): KdsOperation {
  const { by, at, sequence, boards } = taken;
  const menuItemId = 'menuItemId' in operation ? operation.menuItemId : null;
  const schoolId = 'schoolId' in operation ? operation.schoolId : null;
  return {
    operationId: operation.tap.operationId,
    sequence,
    kind: operation.kind,
    date: dateOf(operation),
    at,
    tappedAt: operation.tap.tappedAt ?? null,
    automatic: false,
    by,
    initials: operation.tap.initials ?? null,
    menuItemId,
    recipeName: menuItemId === null ? null : (dishIn(boards, menuItemId)?.recipe.name ?? null),
    schoolId,
    schoolName: schoolId === null ? null : (schoolIn(boards, schoolId)?.schoolName ?? null),
    effect,
    undoes: effect === null ? null : takenBack(operation),
    undoneBy: null,
  };
}

/** The count that a tap takes back. */
function takenBack(operation: PendingOperation): string | null {
  if (operation.kind !== 'packing.count') return null;
  const { change } = operation.tap;
  return change.kind === 'undo' ? change.undoes : null;
}

/** What schools went back to packing after: the tap of a dish, or a change of the plan. */
type Cause = Pick<KdsOperation, 'by' | 'at' | 'tappedAt' | 'initials' | 'date' | 'sequence'>;

/** The lines of schools that went back to packing by themselves, after their cause. */
export function sentBackLines(
  before: KitchenBoards,
  after: KitchenBoards,
  { by, at, tappedAt, initials, date, sequence }: Cause,
): KdsOperation[] {
  return after.packing.schools
    .filter(
      ({ schoolId, status }) =>
        status === 'packing' && schoolIn(before, schoolId)?.status === 'ready',
    )
    .map(({ schoolId, schoolName }, index) => ({
      operationId: newOperationId(),
      sequence: sequence + 1 + index,
      kind: 'packing.status',
      date,
      at,
      tappedAt,
      automatic: true,
      by,
      initials,
      menuItemId: null,
      recipeName: null,
      schoolId,
      schoolName,
      effect: { from: 'ready', to: 'packing' },
      undoes: null,
      undoneBy: null,
    }));
}

const dishIn = ({ cooking }: KitchenBoards, id: number) =>
  cooking.dishes.find(({ menuItemId }) => menuItemId === id);
const schoolIn = ({ packing }: KitchenBoards, id: number) =>
  packing.schools.find(({ schoolId }) => schoolId === id);
