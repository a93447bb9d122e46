import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation } from '@nestjs/swagger';
import type { Permission } from '@porsi/shared/auth/roles';

export const ACCESS = Symbol('access');

/** Who may use a route: everyone, everyone who is signed in, or the roles with a permission. */
export type Access = 'public' | 'signed-in' | Permission;

/** Only roles with this permission. */
export function Allow(permission: Permission) {
  return applyDecorators(
    SetMetadata<symbol, Access>(ACCESS, permission),
    ApiBearerAuth(),
    ApiOperation({ description: `Needs the permission ${permission}.` }),
  );
}

/** Everyone, without signing in. */
export function Public() {
  return SetMetadata<symbol, Access>(ACCESS, 'public');
}

/** Everyone who is signed in, whatever the role. */
export function SignedIn() {
  return applyDecorators(SetMetadata<symbol, Access>(ACCESS, 'signed-in'), ApiBearerAuth());
}
