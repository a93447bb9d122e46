import { stepOfTap, timesAfter, type StatusTimes, type Step } from '@porsi/shared/kds/status-order';
import type { TapOrigin } from '@porsi/shared/kds/tap';
import { timeOfStep } from '@porsi/shared/kds/time-of-step';
import { Refusal } from '../../platform/http/refusal.js';

/** How far a dish or a school is, and the database's clock. */
export interface Progress<Status extends string> extends StatusTimes<Date> {
  status: Status;
  now: Date;
}

/** A tap for a step; with `from`, the step that its tablet showed. */
type StepTap<Status> = TapOrigin & { status: Status; from?: Status | undefined };

/**
 * The step that a tap takes and the times after it. A late tap moves nothing that others have moved
 * on; what it moves has the time at which it was tapped.
 *
 * @throws Refusal INVALID_TRANSITION when it would skip one, or begins at another step
 */
export function takeStep<Status extends string>(
  order: readonly Status[],
  progress: Progress<Status>,
  tap: StepTap<Status>,
): StatusTimes<Date> & { step: Step } {
  const step = stepOfTap(order, progress.status, tap);
  if (step === 'invalid') throw new Refusal('INVALID_TRANSITION');
  const tappedAt = tap.tappedAt === undefined ? undefined : Date.parse(tap.tappedAt);
  const at = timeOfStep(tappedAt, progress.startedAt?.getTime() ?? null, progress.now.getTime());
  return { step, ...timesAfter(order, tap.status, progress, new Date(at)) };
}
