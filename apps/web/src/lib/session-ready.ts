import type { CurrentUser } from '@porsi/shared/auth/session';
import { api } from './api';

/** Who is signed in, after the session of the cookie has been taken up if it had to be; null for nobody. */
export async function sessionReady(): Promise<CurrentUser | null> {
  const session = api.session.state.getSnapshot();
  if (session.status === 'unknown') return api.session.restore();
  return session.status === 'signed-in' ? session.user : null;
}
