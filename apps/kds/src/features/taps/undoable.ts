import type { KdsOperation } from '@porsi/shared/kds/kds-operation';
import { cookingStatuses, packingStatuses } from '@porsi/shared/kds/status-order';
import type { CookingStatus, PackingStatus } from '@porsi/shared/kds/status-order';
import type { PortionSize } from '@porsi/shared/portions/portion-sizes';

/** How a tap of the log can be taken back now. */
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
 * The way back from each tap that has one: from a count that stands, and from the last step of a dish
 * or a school.
 *
 * @param operations of one day, the newest first and none left out; the oldest may be missing
 */
export function waysBack(operations: readonly KdsOperation[]): ReadonlyMap<string, WayBack> {
  const ways = new Map<string, WayBack>();
  const stepped = new Set<string>();
  for (const operation of operations) {
    const { operationId, effect, menuItemId, schoolId, undoes, undoneBy } = operation;
    if (effect === null || undoes !== null || undoneBy !== null) continue;
    const subject = `${operation.kind}/${menuItemId ?? ''}/${schoolId ?? ''}`;
    const isLast = !stepped.has(subject);
    if ('from' in effect) stepped.add(subject);
    // What followed by itself is taken back with what it followed from.
    const way = operation.automatic ? null : wayBack(operation, isLast);
    if (way !== null) ways.set(operationId, way);
  }
  return ways;
}

function wayBack(operation: KdsOperation, isLast: boolean): WayBack | null {
  const { effect, menuItemId, schoolId, recipeName, schoolName } = operation;
  if (effect === null || 'alertIds' in effect) return null;
  if ('size' in effect) {
    const { size, trays } = effect;
    if (schoolId === null || trays === 0 || (size !== 'small' && size !== 'large')) return null;
    return { kind: 'count', schoolId, schoolName: schoolName ?? '', size, trays };
  }
  if (!isLast) return null;
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
