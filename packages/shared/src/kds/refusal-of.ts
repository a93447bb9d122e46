import type { DayBoards } from './apply-operations.js';
import { countedTrays } from './count-standing.js';
import { packingRefusal, type PackingRefusal } from './packing-refusal.js';
import type { PendingOperation } from './pending-operation.js';
import { cookingStatuses, stepOfTap } from './status-order.js';
import { traysAdded } from './trays-added.js';
import { plannedTrays } from './tray-plan.js';

export type TapRefusal = PackingRefusal | 'COUNT_BELOW_ZERO' | 'NOT_FOUND';

/**
 * Why a kitchen whose boards these are refuses a tap, by the server's own rules; null when it takes
 * it, with effect or without. What `applyOperations` passes over without a word has its reason here.
 *
 * @param boards of the tap's day, all three
 */
export function refusalOf(
  { cooking, packing, floor }: DayBoards,
  operation: PendingOperation,
): TapRefusal | null {
  switch (operation.kind) {
    case 'cooking.status': {
      const { menuItemId, tap } = operation;
      const dish = cooking?.dishes.find((entry) => entry.menuItemId === menuItemId);
      if (!dish) return 'NOT_FOUND';
      const step = stepOfTap(cookingStatuses, dish.status, tap);
      return step === 'invalid' ? 'INVALID_TRANSITION' : null;
    }
    case 'packing.status':
    case 'packing.count': {
      const { schoolId } = operation;
      const school = packing?.schools.find((entry) => entry.schoolId === schoolId);
      const floorSchool = floor?.schools.find((entry) => entry.schoolId === schoolId);
      if (!school || !floorSchool) return 'NOT_FOUND';
      if (operation.kind === 'packing.status')
        return packingRefusal(school, floorSchool, operation.tap);
      if (school.status === 'ready') return 'INVALID_TRANSITION';
      const { size, change } = operation.tap;
      const counted = countedTrays(floorSchool)[size];
      const planned = plannedTrays(school.dishes)[size];
      const trays = traysAdded(change, counted, planned, operation.undone);
      return trays === null ? 'COUNT_BELOW_ZERO' : null;
    }
    case 'alerts.acknowledge': {
      const known = new Set(floor?.alerts.map(({ id }) => id));
      return operation.tap.alertIds.every((id) => known.has(id)) ? null : 'NOT_FOUND';
    }
  }
}
