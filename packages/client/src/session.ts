import type { Credentials, CurrentUser, Session } from '@porsi/shared/auth/session';
import { NetworkError } from './network-error.js';
import { isProblem, ProblemError } from './problem-error.js';
import { createRefreshAttempt, type RefreshAttempt } from './refresh-attempt.js';
import { createStore, type Store } from './store.js';
import type { Transport } from './transport.js';

/**
 * Who is signed in. `unknown` until the refresh cookie has been tried: a server that cannot be
 * reached has not signed anyone out.
 */
export type SessionState =
  | { status: 'unknown' }
  | { status: 'signed-in'; user: CurrentUser }
  | { status: 'signed-out' };

export interface SessionClient {
  state: Store<SessionState>;
  /** The bearer token in memory, or null. */
  token: () => string | null;
  /** Signs in; INVALID_CREDENTIALS and TOO_MANY_REQUESTS are the refusals to expect. */
  signIn: (credentials: Credentials) => Promise<CurrentUser>;
  /** Takes up a session that came another way: a tablet that was paired. */
  adopt: (session: Session) => CurrentUser;
  /** Takes up the session of the refresh cookie; answers null when there is none. */
  restore: () => Promise<CurrentUser | null>;
  /** A new token by the refresh cookie, one request at a time; UNAUTHENTICATED ends the session. */
  refresh: () => Promise<string>;
  /** The token of a renewal that is under way; null without one, and when it fails. */
  renewing: () => Promise<string | null>;
  /** Ends the session on the server, then here. */
  signOut: () => Promise<void>;
}

const REFRESH_TIMEOUT = 4_000;
const REFRESH_ATTEMPTS = 3;

/** Keeps the token in memory, the session in the server's httpOnly cookie. */
export function createSession(
  transport: Transport,
  attempt: RefreshAttempt = createRefreshAttempt(),
): SessionClient {
  const state = createStore<SessionState>({ status: 'unknown' });
  let token: string | null = null;
  let refreshing: Promise<string> | null = null;

  function keep(session: Session): CurrentUser {
    token = session.accessToken;
    state.set({ status: 'signed-in', user: session.user });
    return session.user;
  }

  function forget(): void {
    token = null;
    state.set({ status: 'signed-out' });
  }

  async function refreshOnce(): Promise<string> {
    try {
      return keepToken(await askAgainWhenLost(transport, attempt));
    } catch (error) {
      if (isProblem(error, 'UNAUTHENTICATED')) forget();
      throw error;
    }
  }

  function keepToken(session: Session): string {
    keep(session);
    return session.accessToken;
  }

  const refresh = () => {
    refreshing ??= refreshOnce().finally(() => {
      refreshing = null;
    });
    return refreshing;
  };

  return {
    state,
    token: () => token,
    adopt: keep,
    refresh,
    renewing: async () => refreshing?.catch(() => null) ?? null,
    async signIn(body) {
      const { data } = await transport({ method: 'POST', path: '/api/auth/login', body });
      return keep(data as Session);
    },
    async restore() {
      try {
        await refresh();
      } catch (error) {
        if (!isProblem(error, 'UNAUTHENTICATED')) throw error;
      }
      const now = state.getSnapshot();
      return now.status === 'signed-in' ? now.user : null;
    },
    async signOut() {
      const headers: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {};
      await transport({ method: 'POST', path: '/api/auth/logout', headers });
      forget();
    },
  };
}

/**
 * When the answer to a refresh is lost, the server has rotated the cookie and we hold the old one,
 * which is good for 10 more seconds, and after them in the name of the same attempt alone.
 */
async function askAgainWhenLost(transport: Transport, attempt: RefreshAttempt): Promise<Session> {
  const name = attempt.name();
  for (let tries = 1; ; tries += 1) {
    try {
      const { data } = await transport({
        method: 'POST',
        path: '/api/auth/refresh',
        headers: { 'Idempotency-Key': name },
        timeout: REFRESH_TIMEOUT,
      });
      attempt.answered(name);
      return data as Session;
    } catch (error) {
      if (error instanceof ProblemError) attempt.answered(name);
      if (!(error instanceof NetworkError) || tries === REFRESH_ATTEMPTS) throw error;
    }
  }
}
