import type { PortionSize } from '../portions/portion-sizes.js';
import type { KdsOperation } from './kds-operation.js';
import type { CookingStatus, PackingStatus } from './status-order.js';
import type { TrayCounts } from './tray-plan.js';

/** What a day's log of taps leads to. Who is not named is pending, or has no tray counted. */
export interface ReplayedDay {
  /** Per menu item. */
  dishes: Map<number, CookingStatus>;
  /** Per school. */
  schools: Map<number, PackingStatus>;
  /** Trays per school. */
  counts: Map<number, TrayCounts>;
}

type LoggedOperation = Pick<
  KdsOperation,
  'sequence' | 'kind' | 'menuItemId' | 'schoolId' | 'effect'
>;

/**
 * Plays a day's log of taps from its beginning: the statuses and counts that must be stored.
 *
 * @param operations every line of one date, in any order
 * @throws Error when a line does not follow from those before it, so that one is missing or twice there
 */
export function replayOperations(operations: readonly LoggedOperation[]): ReplayedDay {
  const day: ReplayedDay = { dishes: new Map(), schools: new Map(), counts: new Map() };
  for (const operation of [...operations].sort((one, other) => one.sequence - other.sequence))
    play(day, operation);
  return day;
}

function play({ dishes, schools, counts }: ReplayedDay, operation: LoggedOperation): void {
  const { kind, menuItemId, schoolId, effect } = operation;
  if (effect === null) return;
  if ('from' in effect) {
    if (kind === 'cooking.status') move(dishes, menuItemId, effect, operation);
    else move(schools, schoolId, effect, operation);
  } else if ('trays' in effect) count(counts, schoolId, effect, operation);
}

function move<Status extends string>(
  statuses: Map<number, Status>,
  id: number | null,
  { from, to }: { from: string; to: string },
  { sequence }: LoggedOperation,
): void {
  const before = (id !== null && statuses.get(id)) || 'pending';
  if (id === null || before !== from)
    throw new Error(`operation ${sequence} moves ${id} from ${from}, but it is ${before}`);
  if (to === 'pending') statuses.delete(id);
  // The log holds what the server judged: its words are statuses.
  else statuses.set(id, to as Status);
}

function count(
  counts: Map<number, TrayCounts>,
  schoolId: number | null,
  { size, trays }: { size: string; trays: number },
  { sequence }: LoggedOperation,
): void {
  const before = (schoolId !== null && counts.get(schoolId)) || { small: 0, large: 0 };
  const after = { ...before, [size as PortionSize]: before[size as PortionSize] + trays };
  if (schoolId === null || Math.min(after.small, after.large) < 0)
    throw new Error(`operation ${sequence} leaves school ${schoolId} with trays below zero`);
  if (after.small + after.large === 0) counts.delete(schoolId);
  else counts.set(schoolId, after);
}
