import { OperatorError } from '@porsi/db/operator-error';
import { CannotCheck } from '../terminal/cannot-check.js';
import type { KeptRecord } from './kept-record.js';
import type { RunLock } from './run-lock.js';
import type { RunContext, RunStep } from './step.js';
import type { StepDisplay } from './step-display.js';

export interface CarryingOut {
  readonly kept: KeptRecord;
  readonly lock: RunLock;
  readonly display: StepDisplay;
  /** Asks on a terminal; resolves when the operator wants to go on. */
  readonly ask: (question: string) => Promise<void>;
}

/**
 * Takes the steps of a run in their order; those that are done and still hold are passed over. What
 * happens is in the record before and after every step.
 *
 * @throws whatever a step throws; the record says so already
 */
export async function carryOut(
  steps: readonly RunStep[],
  context: RunContext,
  work: CarryingOut,
): Promise<void> {
  let outdated = false;
  for (const step of steps) {
    const { kept, display, lock, ask } = work;
    const earlier = kept.resultOf(step.name);
    const isDone = kept.entryOf(step.name).state === 'done' && earlier !== undefined;
    if (isDone && !outdated && (await step.stillHolds(earlier, context))) {
      display.begin(step.title, step.budgetSeconds);
      display.end('kept', step.summary(earlier), 0);
      continue;
    }
    await lock.confirm();
    if (step.question) await ask(step.question(context));
    await takeStep(step, context, work);
    outdated ||= step.outdatesLater === true;
  }
}

async function takeStep(
  step: RunStep,
  context: RunContext,
  { kept, display }: CarryingOut,
): Promise<void> {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  await kept.begin(step.name);
  display.begin(step.title, step.budgetSeconds);
  try {
    context.signal.throwIfAborted();
    const result = await step.run(context, (partial) => kept.keep(step.name, partial));
    await kept.end(step.name, seconds(), result);
    const late = seconds() > step.budgetSeconds ? ' (over its budget)' : '';
    display.end('done', step.summary(result) + late, seconds());
  } catch (thrown) {
    const error = context.signal.aborted ? interrupted(thrown) : thrown;
    display.end('failed', context.signal.aborted ? 'interrupted' : '', seconds());
    await kept.fail(step.name, seconds(), {
      state: context.signal.aborted ? 'interrupted' : 'failed',
      message: error instanceof Error ? error.message : String(error),
      wayOut:
        error instanceof OperatorError ? error.wayOut : 'run it with --verbose for the details',
    });
    throw error;
  }
}

export function interrupted(cause: unknown): CannotCheck {
  return new CannotCheck('interrupted', 'nothing is lost', { cause });
}
