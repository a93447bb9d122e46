import type { CurrentUser } from '@porsi/shared/auth/session';
import { client } from './client';
import { useStore } from './use-store';

/** Who is signed in; for components inside the session gate. */
export function useUser(): CurrentUser {
  const session = useStore(client.session.state);
  if (session.status !== 'signed-in') throw new Error('Nobody is signed in');
  return session.user;
}
