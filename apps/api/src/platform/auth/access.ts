import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@porsi/shared/auth/roles';

export const ACCESS = Symbol('access');

/** Who may use a route: everyone, everyone who is signed in, or the roles with a permission. */
export type Access = 'public' | 'signed-in' | Permission;

/** Only roles with this permission. */
export function Allow(permission: Permission) {
  return SetMetadata<symbol, Access>(ACCESS, permission);
}

/** Everyone, without signing in. */
export function Public() {
  return SetMetadata<symbol, Access>(ACCESS, 'public');
}

/** Everyone who is signed in, whatever the role. */
export function SignedIn() {
  return SetMetadata<symbol, Access>(ACCESS, 'signed-in');
}
