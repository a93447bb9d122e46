import { createStore, type Store } from '@porsi/client/store';
import type { PendingOperation } from '@porsi/shared/kds/pending-operation';
import { client } from './client';

const waiting = createStore<readonly PendingOperation[]>([]);

/** The taps that wait, in their order: one list for as long as they are the same, whatever their storing does. */
export const waitingOperations: Store<readonly PendingOperation[]> = waiting;

function follow(): void {
  const before = waiting.getSnapshot();
  const now = client.outbox.state.getSnapshot().pending.map(({ operation }) => operation);
  const isSame =
    now.length === before.length && now.every((operation, index) => operation === before[index]);
  if (!isSame) waiting.set(now);
}

client.outbox.state.subscribe(follow);
follow();
