import { stepOfTap, timesAfter, type StatusTimes, type Step } from '@porsi/shared/kds/status-order';
import { Refusal } from '../../platform/http/refusal.js';

/** How far a dish or a school is, and the database's clock. */
export interface Progress<Status extends string> extends StatusTimes<Date> {
  status: Status;
  now: Date;
}

/**
 * The step that a tap takes and the times after it.
 *
 * @param from the step that the tablet showed, if it says so: a late tap moves nothing that others have moved on
 * @throws Refusal INVALID_TRANSITION when it would skip one, or begins at another step
 */
export function takeStep<Status extends string>(
  order: readonly Status[],
  progress: Progress<Status>,
  to: Status,
  from?: Status,
): StatusTimes<Date> & { step: Step } {
  const step = stepOfTap(order, progress.status, { status: to, from });
  if (step === 'invalid') throw new Refusal('INVALID_TRANSITION');
  return { step, ...timesAfter(order, to, progress, progress.now) };
}
