import type { PendingOperation } from '@porsi/shared/kds/pending-operation';
import type { OutboxContents, RefusedOperation } from './outbox-storage.js';

/** A tap that the server has not answered. */
export interface QueuedOperation {
  operation: PendingOperation;
  /** `kept`: it outlives the page · `storing`: not yet · `unkept`: this tablet could not store it. */
  kept: 'storing' | 'kept' | 'unkept';
  /** It was sent before, maybe: the server may have it, and its boards may show it already. */
  uncertain: boolean;
}

export interface OutboxState {
  /** In the order in which they are sent. */
  pending: readonly QueuedOperation[];
  refused: readonly RefusedOperation[];
  /** `sending` also between two attempts of a working connection; `session`: until a sign-in. */
  activity: 'idle' | 'sending' | 'waiting' | 'session';
}

export const nothingQueued: OutboxState = { pending: [], refused: [], activity: 'idle' };

export const idOf = (operation: PendingOperation): string => operation.tap.operationId;

export function withQueued(state: OutboxState, operation: PendingOperation): OutboxState {
  const queued = { operation, kept: 'storing', uncertain: false } as const;
  return { ...state, pending: [...state.pending, queued] };
}

export function withChanged(
  state: OutboxState,
  operationId: string,
  change: Partial<Pick<QueuedOperation, 'kept' | 'uncertain'>>,
): OutboxState {
  return {
    ...state,
    pending: state.pending.map((queued) =>
      idOf(queued.operation) === operationId ? { ...queued, ...change } : queued,
    ),
  };
}

/** Its storing failed, or takes too long; by now another attempt may have stored it. */
export function withUnkept(state: OutboxState, operationId: string): OutboxState {
  const queued = state.pending.find(({ operation }) => idOf(operation) === operationId);
  return queued?.kept === 'storing' ? withChanged(state, operationId, { kept: 'unkept' }) : state;
}

/** A tap and those before it, as far as they are not stored; none when it has left the queue. */
export function unkeptUpTo(state: OutboxState, operationId: string): PendingOperation[] {
  const place = state.pending.findIndex(({ operation }) => idOf(operation) === operationId);
  return state.pending
    .slice(0, place + 1)
    .filter(({ kept }) => kept !== 'kept')
    .map(({ operation }) => operation);
}

export function without(state: OutboxState, operationId: string): OutboxState {
  return {
    ...state,
    pending: state.pending.filter(({ operation }) => idOf(operation) !== operationId),
  };
}

/**
 * What the storage holds, before what this window has not stored yet. Taps that another page left
 * there may have been sent by it.
 *
 * @param storedSince what this window has stored since it asked the storage
 */
export function withContents(
  state: OutboxState,
  { pending, refused }: OutboxContents,
  answered: ReadonlySet<string>,
  storedSince: ReadonlySet<string>,
): OutboxState {
  const known = new Map(state.pending.map((queued) => [idOf(queued.operation), queued]));
  const stored = pending
    .filter((operation) => !answered.has(idOf(operation)))
    .map(
      (operation): QueuedOperation =>
        known.get(idOf(operation)) ?? { operation, kept: 'kept', uncertain: true },
    );
  const held = new Set(stored.map(({ operation }) => idOf(operation)));
  const own = state.pending.filter(
    ({ operation, kept }) =>
      !held.has(idOf(operation)) && (kept !== 'kept' || storedSince.has(idOf(operation))),
  );
  return { ...state, pending: [...stored, ...own], refused };
}
