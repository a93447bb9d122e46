import type { PendingOperation } from '@porsi/shared/kds/pending-operation';
import { createListeners } from '../live/listeners.js';
import type { SessionClient } from '../session.js';
import { createStore, type Store } from '../store.js';
import { createBell } from './bell.js';
import { keepInOrder } from './keep-in-order.js';
import {
  idOf,
  nothingQueued,
  withChanged,
  withContents,
  without,
  withQueued,
  withUnkept,
  type OutboxState,
} from './outbox-state.js';
import type { OutboxStorage, RefusedOperation } from './outbox-storage.js';
import type { AcceptedOperation } from './send-operation.js';
import { sendWhileSignedIn } from './send-while-signed-in.js';
import { onlyWindow, type Windows } from './windows.js';
import { within } from './within.js';

/** A storage without an answer for so long is taken for broken; milliseconds. */
const STORAGE_PATIENCE = 5_000;

export interface OutboxOptions {
  send: (operation: PendingOperation) => Promise<AcceptedOperation>;
  storage: OutboxStorage;
  session: SessionClient;
  windows?: Windows | undefined;
  /** A number from 0 to 1, for the pauses between attempts. */
  chance?: (() => number) | undefined;
  /** How long the storage may take to answer, in milliseconds. */
  patience?: number | undefined;
}

interface OutboxEvents {
  /** The server has taken a tap; told before the tap leaves the state. */
  accepted: AcceptedOperation;
}

/** The taps of a tablet on their way to the server: in order, durable, each sent until it is answered. */
export interface Outbox {
  state: Store<OutboxState>;
  /** Queues a tap at once; resolves when it is stored, rejects when this tablet cannot, or not in time. */
  add: (operation: PendingOperation) => Promise<void>;
  /** Somebody has read why a tap was refused. */
  dismiss: (operationId: string) => Promise<void>;
  /** Throws away the taps that wait; only ever because a person said so. */
  discard: () => Promise<void>;
  /** The server has shown a sign of life: tries again at once. */
  hurry: () => void;
  /** Resolves once what an earlier page left is known, or takes too long: then it comes later. */
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
  patience = STORAGE_PATIENCE,
}: OutboxOptions): Outbox {
  const state = createStore<OutboxState>(nothingQueued);
  const events = createListeners<OutboxEvents>();
  const bell = createBell();
  const hurryBell = createBell();
  const stopped = new AbortController();
  /** Answered, but maybe still in the storage. */
  const answered = new Set<string>();
  /** The taps of this window that are stored, or were. */
  const stored: string[] = [];
  const change = (next: OutboxState) => {
    state.set(next);
    bell.ring();
  };

  async function reload(): Promise<void> {
    const before = stored.length;
    const contents = await storage.load();
    const storedSince = new Set(stored.slice(before));
    change(withContents(state.getSnapshot(), contents, answered, storedSince));
  }

  /** A storage that fails to open may open later, and with it comes what an earlier page left. */
  async function reloadLater(): Promise<void> {
    while (!stopped.signal.aborted) {
      await createBell().wait(stopped.signal, patience);
      const isDone = await reload().then(
        () => true,
        () => false,
      );
      if (isDone) return;
    }
  }

  const keep = keepInOrder({
    state,
    patience,
    async store(operation) {
      const id = idOf(operation);
      await storage.keep(operation);
      // Stored too late: it was sent from memory meanwhile.
      if (answered.has(id)) return storage.forget(id);
      stored.push(id);
      change(withChanged(state.getSnapshot(), id, { kept: 'kept' }));
      windows.tell({ type: 'changed' });
    },
  });

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
    await within(patience, storage.refuse(refused)).catch(() => undefined);
    const now = without(state.getSnapshot(), id);
    change({ ...now, refused: [...now.refused, refused] });
    windows.tell({ type: 'changed' });
  }

  session.state.subscribe(bell.ring);
  windows.onTold((message) => {
    if (message.type === 'accepted') accept(message.accepted);
    else void reload().catch(() => undefined);
  });
  const loading = reload();
  void loading.catch(reloadLater);
  const loaded = within(patience, loading).catch(() => undefined);
  void loaded.then(() =>
    sendWhileSignedIn({
      signal: stopped.signal,
      state,
      session,
      windows,
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
      accept(accepted) {
        accept(accepted);
        windows.tell({ type: 'accepted', accepted });
        // The next tap does not wait for it: one that stays there is sent again, and counts once.
        void storage.forget(idOf(accepted.operation)).catch(() => undefined);
      },
    }),
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
        await keep(operation);
      } catch (error) {
        change(withUnkept(state.getSnapshot(), idOf(operation)));
        throw error;
      }
    },
    async dismiss(operationId) {
      await within(patience, storage.dismiss(operationId)).catch(() => undefined);
      const now = state.getSnapshot();
      const refused = now.refused.filter(({ operation }) => idOf(operation) !== operationId);
      state.set({ ...now, refused });
      windows.tell({ type: 'changed' });
    },
    async discard() {
      const ids = state.getSnapshot().pending.map(({ operation }) => idOf(operation));
      for (const id of ids) {
        answered.add(id);
        await within(patience, storage.forget(id));
        change(without(state.getSnapshot(), id));
      }
      windows.tell({ type: 'changed' });
    },
  };
}
