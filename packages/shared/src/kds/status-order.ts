/** Steps of a dish on the cooking board, in order. */
export const cookingStatuses = ['pending', 'cooking', 'ready'] as const;
export type CookingStatus = (typeof cookingStatuses)[number];

/** Steps of a school on the packing board, in order. */
export const packingStatuses = ['pending', 'packing', 'ready'] as const;
export type PackingStatus = (typeof packingStatuses)[number];

export type Step = 'forward' | 'back' | 'none' | 'invalid';

/**
 * What a move means: one step forward, one step back (undo), no move at all, or a skipped step,
 * which is refused.
 */
export function stepBetween<Status extends string>(
  order: readonly Status[],
  from: Status,
  to: Status,
): Step {
  const distance = order.indexOf(to) - order.indexOf(from);
  if (distance === 0) return 'none';
  if (distance === 1) return 'forward';
  return distance === -1 ? 'back' : 'invalid';
}

/**
 * What a tap means where the work stands. A tap that names the step its tablet showed, `from`, moves
 * nothing that others have moved on since: that is `invalid`, like a skipped step.
 */
export function stepOfTap<Status extends string>(
  order: readonly Status[],
  held: Status,
  { status, from = held }: { status: Status; from?: Status | undefined },
): Step {
  const step = stepBetween(order, held, status);
  return step !== 'none' && from !== held ? 'invalid' : step;
}

/** When work on a dish or a school began and ended; null while it has not. */
export interface StatusTimes<Instant> {
  startedAt: Instant | null;
  finishedAt: Instant | null;
}

/** The times after a move to a step: leaving a step backwards forgets what its end or start was. */
export function timesAfter<Status extends string, Instant>(
  order: readonly Status[],
  to: Status,
  times: StatusTimes<Instant>,
  now: Instant,
): StatusTimes<Instant> {
  const position = order.indexOf(to);
  if (position === 0) return { startedAt: null, finishedAt: null };
  const startedAt = times.startedAt ?? now;
  return position === 1 ? { startedAt, finishedAt: null } : { startedAt, finishedAt: now };
}
