import type { SessionClient } from '../session.js';
import type { QueuedOperation } from './outbox-state.js';
import { sendInOrder, type Sending } from './send-in-order.js';
import type { Windows } from './windows.js';

interface WindowSending extends Omit<Sending, 'mayGo'> {
  session: SessionClient;
  windows: Windows;
}

/** Sends until it is stopped; a signed-out window leaves the sending to the others of its tablet. */
export async function sendWhileSignedIn(sending: WindowSending): Promise<void> {
  const { signal, state, session, bell, rest } = sending;
  while (!signal.aborted) {
    if (isSignedOut(session)) {
      rest(state.getSnapshot().pending.length > 0 ? 'session' : 'idle');
      await bell.wait(signal);
    } else await sendUntil(untilSignedOut(session, signal), sending);
  }
}

/**
 * While another window sends what is stored, this one sends what it could not store: nobody else
 * knows of that.
 */
async function sendUntil(signal: AbortSignal, sending: WindowSending): Promise<void> {
  let isAlone = false;
  const mayGo = ({ kept }: QueuedOperation) => kept === 'unkept' || (kept === 'kept' && isAlone);
  const done = sendInOrder({ ...sending, signal, mayGo });
  await sending.windows.alone(() => {
    isAlone = true;
    sending.bell.ring();
    return done;
  }, signal);
  await done;
}

/** Aborted by the next sign-out, and when it is stopped. */
function untilSignedOut(session: SessionClient, stopped: AbortSignal): AbortSignal {
  const over = new AbortController();
  const end = () => {
    unsubscribe();
    stopped.removeEventListener('abort', end);
    over.abort();
  };
  const unsubscribe = session.state.subscribe(() => {
    if (isSignedOut(session)) end();
  });
  stopped.addEventListener('abort', end);
  return over.signal;
}

function isSignedOut(session: SessionClient): boolean {
  return session.state.getSnapshot().status === 'signed-out';
}
