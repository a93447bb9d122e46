import type { PendingOperation } from '@porsi/shared/kds/pending-operation';
import type { Store } from '../store.js';
import type { Bell } from './bell.js';
import { idOf, type OutboxState, type QueuedOperation } from './outbox-state.js';
import type { RefusedOperation } from './outbox-storage.js';
import type { AcceptedOperation } from './send-operation.js';
import { failureOf, pauseAfter } from './send-outcome.js';

export interface Sending {
  signal: AbortSignal;
  state: Store<OutboxState>;
  /** Rings when something is different: the queue, the session or what may go. */
  bell: Bell;
  /** Rings when the server has shown a sign of life. */
  hurryBell: Bell;
  chance: () => number;
  /** Whether this window may send a tap now, when it is the first. */
  mayGo: (queued: QueuedOperation) => boolean;
  send: (operation: PendingOperation) => Promise<AcceptedOperation>;
  note: (operationId: string, change: Pick<QueuedOperation, 'uncertain'>) => void;
  rest: (activity: OutboxState['activity']) => void;
  accept: (accepted: AcceptedOperation) => void;
  refuse: (refused: RefusedOperation) => Promise<void>;
}

/**
 * Sends the first tap of the queue until it is answered, then the next: never two at once, never out
 * of order. A refused one leaves the queue; those behind it say from which step they were tapped, so
 * that the server itself refuses what made sense only with it.
 */
export async function sendInOrder(sending: Sending): Promise<void> {
  const { signal, state, bell, hurryBell, mayGo } = sending;
  let failures = 0;
  while (!signal.aborted) {
    const [next] = state.getSnapshot().pending;
    if (next === undefined || !mayGo(next)) {
      if (next?.kept !== 'storing') sending.rest('idle');
      await bell.wait(signal);
      continue;
    }
    if (failures === 0) sending.rest('sending');
    sending.note(idOf(next.operation), { uncertain: true });
    const pause = await attempt(sending, next.operation, failures + 1);
    failures = pause === null ? 0 : failures + 1;
    if (pause === null || signal.aborted) continue;
    sending.rest('waiting');
    await hurryBell.wait(signal, pause);
  }
}

/** One attempt; answers how long to wait before the next one of the same tap, null when it is done. */
async function attempt(
  { send, accept, refuse, chance }: Sending,
  operation: PendingOperation,
  tries: number,
): Promise<number | null> {
  let accepted: AcceptedOperation;
  try {
    accepted = await send(operation);
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind !== 'refused') {
      const after = failure.kind === 'later' ? failure.after : null;
      return pauseAfter(tries, chance(), after);
    }
    const { code, message } = failure.problem;
    await refuse({ operation, code, detail: message, at: new Date().toISOString() });
    return null;
  }
  accept(accepted);
  return null;
}
