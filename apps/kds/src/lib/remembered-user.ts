import { createStore } from '@porsi/client/store';
import type { CurrentUser } from '@porsi/shared/auth/session';
import { isTraining } from '../training/is-training';
import { client } from './client';

const KEPT = 'porsi.kds.user';

/**
 * Who was signed in when this tablet last heard the server: a tablet that starts without network is
 * still theirs. What it may is the server's to say, with every answer.
 */
export const rememberedUser = createStore<CurrentUser | null>(read());

function read(): CurrentUser | null {
  if (isTraining) return null;
  try {
    // Written by this app alone: what it wrote is what it reads.
    return JSON.parse(localStorage.getItem(KEPT) ?? 'null') as CurrentUser | null;
  } catch {
    return null;
  }
}

/**
 * Asks for the session of who was signed in before the first board asks for anything: a board without
 * a token would only be refused. What fails here, the session gate asks for again.
 */
export function takeUpSession(): void {
  if (rememberedUser.getSnapshot() !== null) void client.session.restore().catch(() => undefined);
}

/** Keeps the memory true to the session. */
export function rememberUser(): void {
  client.session.state.subscribe(() => {
    const session = client.session.state.getSnapshot();
    if (session.status === 'signed-in') {
      localStorage.setItem(KEPT, JSON.stringify(session.user));
      rememberedUser.set(session.user);
    }
    if (session.status === 'signed-out') {
      localStorage.removeItem(KEPT);
      rememberedUser.set(null);
    }
  });
}
