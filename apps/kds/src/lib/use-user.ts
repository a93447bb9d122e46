import type { CurrentUser } from '@porsi/shared/auth/session';
import { client } from './client';
import { rememberedUser } from './remembered-user';
import { useStore } from './use-store';

/** Who is signed in, or was when the server was last heard; for components inside the session gate. */
export function useUser(): CurrentUser {
  const session = useStore(client.session.state);
  const remembered = useStore(rememberedUser);
  const user = session.status === 'signed-in' ? session.user : remembered;
  if (user === null) throw new Error('Nobody is signed in');
  return user;
}
