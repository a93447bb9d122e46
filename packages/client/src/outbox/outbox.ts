import type { PendingOperation } from '@porsi/shared/kds/pending-operation';
import { createListeners } from '../live/listeners.js';
import type { SessionClient } from '../session.js';
import { createStore, type Store } from '../store.js';
import { createBell } from './bell.js';
import {
  idOf,
  nothingQueued,
  withChanged,
  withContents,
  without,
  withQueued,
  type OutboxState,
} from './outbox-state.js';
import type { OutboxStorage, RefusedOperation } from './outbox-storage.js';
import { sendInOrder } from './send-in-order.js';
import type { AcceptedOperation } from './send-operation.js';
import { onlyWindow, type Windows } from './windows.js';

export interface OutboxOptions {
  send: (operation: PendingOperation) => Promise<AcceptedOperation>;
  storage: OutboxStorage;
  session: SessionClient;
  windows?: Windows | undefined;
  /** A number from 0 to 1, for the pauses between attempts. */
  chance?: (() => number) | undefined;
}

interface OutboxEvents {
  /** The server has taken a tap; told before the tap leaves the state. */
  accepted: AcceptedOperation;
}

/** The taps of a tablet on their way to the server: in order, durable, each sent until it is answered. */
export interface Outbox {
  state: Store<OutboxState>;
  /** Queues a tap at once; resolves when it is stored, rejects when this tablet cannot store it. */
  add: (operation: PendingOperation) => Promise<void>;
  /** Somebody has read why a tap was refused. */
  dismiss: (operationId: string) => Promise<void>;
  /** Throws away the taps that wait; only ever because a person said so. */
  discard: () => Promise<void>;
  /** The server has shown a sign of life: tries again at once. */
  hurry: () => void;
  /** Resolves once what an earlier page left is known. */
  loaded: Promise<void>;
  on: <Name extends keyof OutboxEvents>(
    name: Name,
    listener: (event: OutboxEvents[Name]) => void,
  ) => () => void;
  /** Sends no more; what waits stays stored. */
  stop: () => void;
}

/** Makes a tablet's outbox; it loads what an earlier page left, and sends by itself. */
export function createOutbox({
  send,
  storage,
  session,
  windows = onlyWindow,
  chance = Math.random,
}: OutboxOptions): Outbox {
  const state = createStore<OutboxState>(nothingQueued);
  const events = createListeners<OutboxEvents>();
  const bell = createBell();
  const hurryBell = createBell();
  const stopped = new AbortController();
  /** Answered, but maybe still in the storage. */
  const answered = new Set<string>();
  const change = (next: OutboxState) => {
    state.set(next);
    bell.ring();
  };

  async function reload(): Promise<void> {
    const contents = await storage.load();
    change(withContents(state.getSnapshot(), contents, answered));
  }

  function accept(accepted: AcceptedOperation): void {
    const id = idOf(accepted.operation);
    answered.add(id);
    events.emit('accepted', accepted);
    change(without(state.getSnapshot(), id));
  }

  async function refuse(refused: RefusedOperation): Promise<void> {
    const id = idOf(refused.operation);
    answered.add(id);
    // Should the storage fail, it is refused again after the next start, and shown until then.
    await storage.refuse(refused).catch(() => undefined);
    const now = without(state.getSnapshot(), id);
    change({ ...now, refused: [...now.refused, refused] });
    windows.tell({ type: 'changed' });
  }

  session.state.subscribe(bell.ring);
  windows.onTold((message) => {
    if (message.type === 'accepted') accept(message.accepted);
    else void reload().catch(() => undefined);
  });
  const loaded = reload().catch(() => undefined);
  void loaded.then(() =>
    windows.alone(
      () =>
        sendInOrder({
          signal: stopped.signal,
          state,
          session,
          bell,
          hurryBell,
          chance,
          send,
          note: (id, now) => state.set(withChanged(state.getSnapshot(), id, now)),
          rest(activity) {
            const now = state.getSnapshot();
            if (now.activity !== activity) state.set({ ...now, activity });
          },
          refuse,
          async accept(accepted) {
            accept(accepted);
            windows.tell({ type: 'accepted', accepted });
            await storage.forget(idOf(accepted.operation)).catch(() => undefined);
          },
        }),
      stopped.signal,
    ),
  );

  return {
    state,
    loaded,
    on: events.on,
    hurry: hurryBell.ring,
    stop: () => stopped.abort(),
    async add(operation) {
      change(withQueued(state.getSnapshot(), operation));
      try {
        await storage.keep(operation);
        change(withChanged(state.getSnapshot(), idOf(operation), { kept: 'kept' }));
        windows.tell({ type: 'changed' });
      } catch (error) {
        change(withChanged(state.getSnapshot(), idOf(operation), { kept: 'unkept' }));
        throw error;
      }
    },
    async dismiss(operationId) {
      await storage.dismiss(operationId).catch(() => undefined);
      const now = state.getSnapshot();
      const refused = now.refused.filter(({ operation }) => idOf(operation) !== operationId);
      state.set({ ...now, refused });
      windows.tell({ type: 'changed' });
    },
    async discard() {
      const ids = state.getSnapshot().pending.map(({ operation }) => idOf(operation));
      for (const id of ids) {
        answered.add(id);
        await storage.forget(id);
        change(without(state.getSnapshot(), id));
      }
      windows.tell({ type: 'changed' });
    },
  };
}
