import { newOperationId } from '@porsi/client/operation-id';
import { countDiffers, countedTrays } from '@porsi/shared/kds/count-standing';
import type { PendingOperation } from '@porsi/shared/kds/pending-operation';
import {
  cookingStatuses,
  packingStatuses,
  type CookingStatus,
  type PackingStatus,
} from '@porsi/shared/kds/status-order';
import { plannedTrays } from '@porsi/shared/kds/tray-plan';
import { portionSizes } from '@porsi/shared/portions/portion-sizes';
import type { KitchenBoards } from './draw-boards';
import type { Worker } from './log-lines';
import type { TrainingKitchen } from './training-kitchen';

/** What a colleague sees to, unless somebody else has done it already. */
export type Goal =
  | { kind: 'dish'; menuItemId: number; status: CookingStatus }
  | { kind: 'school'; schoolId: number; status: PackingStatus }
  /** Every tray of a school, or so many less of the large ones. */
  | { kind: 'count'; schoolId: number; missing?: number }
  /** Every change that nobody has acknowledged. */
  | { kind: 'seen' };

/** What a colleague writes when the count is not the plan. */
const REASON = 'Nampan rusak';

/**
 * Has a colleague tap, step by step, until a goal is reached.
 *
 * @returns whether it is; a tap that is refused may be taken later
 */
export function pursue(kitchen: TrainingKitchen, goal: Goal, by: Worker): boolean {
  for (;;) {
    const operation = nextTap(kitchen.boards(), goal);
    if (operation === null) return true;
    if (kitchen.take(operation, by) !== null) return false;
  }
}

function nextTap(boards: KitchenBoards, goal: Goal): PendingOperation | null {
  const operationId = newOperationId();
  const { date } = boards.cooking;
  switch (goal.kind) {
    case 'dish': {
      const dish = boards.cooking.dishes.find(({ menuItemId }) => menuItemId === goal.menuItemId);
      const status = dish && stepTowards(cookingStatuses, dish.status, goal.status);
      if (!dish || !status) return null;
      const tap = { status, from: dish.status, operationId };
      return {
        kind: 'cooking.status',
        subject: dish.recipe.name,
        date,
        menuItemId: goal.menuItemId,
        tap,
      };
    }
    case 'school': {
      const { school, floorSchool } = schoolIn(boards, goal.schoolId);
      const status = school && stepTowards(packingStatuses, school.status, goal.status);
      if (!school || !status) return null;
      const reason = countDiffers(school, floorSchool ?? null) ? REASON : undefined;
      const tap = { date, status, from: school.status, reason, operationId };
      return {
        kind: 'packing.status',
        subject: school.schoolName,
        schoolId: goal.schoolId,
        tap,
      };
    }
    case 'count': {
      const { school, floorSchool } = schoolIn(boards, goal.schoolId);
      if (!school || !floorSchool || school.status === 'ready') return null;
      const planned = plannedTrays(school.dishes);
      const counted = countedTrays(floorSchool);
      const wanted = { ...planned, large: planned.large - (goal.missing ?? 0) };
      const size = portionSizes.find((one) => counted[one] < wanted[one]);
      if (!size) return null;
      const change = { kind: 'add', trays: wanted[size] - counted[size] } as const;
      const tap = { date, size, change, operationId };
      return { kind: 'packing.count', subject: school.schoolName, schoolId: goal.schoolId, tap };
    }
    case 'seen': {
      const alertIds = boards.floor.alerts
        .filter(({ acknowledged }) => acknowledged === null)
        .map(({ id }) => id);
      if (alertIds.length === 0) return null;
      return { kind: 'alerts.acknowledge', subject: '', tap: { date, alertIds, operationId } };
    }
  }
}

/** The next step on the way to a status; undefined when it is reached, or passed. */
function stepTowards<Status>(order: readonly Status[], held: Status, wanted: Status) {
  const place = order.indexOf(held);
  return place < order.indexOf(wanted) ? order[place + 1] : undefined;
}

function schoolIn({ packing, floor }: KitchenBoards, id: number) {
  return {
    school: packing.schools.find(({ schoolId }) => schoolId === id),
    floorSchool: floor.schools.find(({ schoolId }) => schoolId === id),
  };
}
