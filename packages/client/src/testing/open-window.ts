import type { PendingOperation } from '@porsi/shared/kds/pending-operation';
import { newOperationId } from '../operation-id.js';
import { memoryStorage } from '../outbox/memory-storage.js';
import { createOutbox, type OutboxOptions } from '../outbox/outbox.js';
import type { AcceptedOperation } from '../outbox/send-operation.js';
import { createSession } from '../session.js';
import { sessionAs } from './stand-in-server.js';
import { until } from './until.js';

/** A count of so many trays: tests know it by them. */
export function countOf(trays: number): PendingOperation {
  const change = { kind: 'add', trays } as const;
  const tap = { operationId: newOperationId(), date: '2026-11-24', size: 'small', change } as const;
  return { kind: 'packing.count', subject: 'SD Negeri 1', schoolId: 5, tap };
}

export function traysOf(operation: PendingOperation): number {
  const { tap } = operation;
  return 'change' in tap && tap.change.kind === 'add' ? tap.change.trays : 0;
}

/** A server that takes every tap, and what it has got. */
export function takesAll() {
  const sent: number[] = [];
  return {
    sent,
    send: async (operation: PendingOperation) => {
      sent.push(traysOf(operation));
      return { kind: operation.kind, operation, answer: {} } as AcceptedOperation;
    },
  };
}

/** An outbox and its session, signed in, over a server that is a function. */
export function openWindow(options: Partial<OutboxOptions> & Pick<OutboxOptions, 'send'>) {
  const session = createSession(async () => ({ status: 204, headers: new Headers(), data: null }));
  const signIn = () => session.adopt(sessionAs('token'));
  signIn();
  const outbox = createOutbox({ storage: memoryStorage(), session, chance: () => 0, ...options });
  const { state } = outbox;
  return {
    outbox,
    signIn,
    signOut: session.signOut,
    tap: (trays: number) => outbox.add(countOf(trays)),
    kept: () =>
      state.getSnapshot().pending.map(({ operation, kept }) => [traysOf(operation), kept]),
    empty: () => until(state, ({ pending }) => pending.length === 0),
  };
}
