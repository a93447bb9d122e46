import type { PendingOperation } from '@porsi/shared/kds/pending-operation';
import type { Store } from '../store.js';
import { idOf, unkeptUpTo, type OutboxState } from './outbox-state.js';
import { within } from './within.js';

interface Keeping {
  state: Store<OutboxState>;
  /** How long a tap may take to be stored, in milliseconds. */
  patience: number;
  /** Stores one tap, and notes that it did; one that is stored already is no error. */
  store: (operation: PendingOperation) => Promise<void>;
}

/**
 * Stores taps one after the other. One that could not be stored is tried again before the next: the
 * storage holds no tap without those before it, for its order is the one in which they are sent.
 *
 * @returns what stores a tap that is in the state; rejects when it is not stored in time
 */
export function keepInOrder({ state, patience, store }: Keeping) {
  let last: Promise<void> | null = null;

  async function storeUpTo(operationId: string): Promise<void> {
    for (const operation of unkeptUpTo(state.getSnapshot(), operationId)) {
      await within(patience, store(operation));
    }
  }

  return (operation: PendingOperation): Promise<void> => {
    const storing = () => storeUpTo(idOf(operation));
    const kept = last === null ? storing() : last.then(storing);
    const settled = kept
      .catch(() => undefined)
      .then(() => {
        if (last === settled) last = null;
      });
    last = settled;
    return within(patience, kept);
  };
}
