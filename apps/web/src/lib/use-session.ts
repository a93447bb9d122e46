import { useSyncExternalStore } from 'react';
import type { CurrentUser } from '@porsi/shared/auth/session';
import { may, type Permission } from '@porsi/shared/auth/roles';
import { api } from './api';

/** Who is signed in; undefined when nobody is. */
export function useCurrentUser(): CurrentUser | undefined {
  const { state } = api.session;
  const session = useSyncExternalStore(state.subscribe, state.getSnapshot);
  return session.status === 'signed-in' ? session.user : undefined;
}

/** Whether the person signed in may do something. */
export function useMay(permission: Permission): boolean {
  const user = useCurrentUser();
  return user !== undefined && may(user.role, permission);
}
