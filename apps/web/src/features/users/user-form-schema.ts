import type { Role } from '@porsi/shared/auth/roles';
import { UserInput, UserUpdate, type User } from '@porsi/shared/users/user';
import { z } from 'zod';
import { typedField } from '../../lib/typed-field';

const { email, fullName, isActive, password } = UserInput.shape;
const common = { email, fullName, isActive: isActive.unwrap(), role: UserUpdate.shape.role };

/** A new user needs a password; an edit without one keeps the old. */
export const NewUserForm = z.object({
  ...common,
  password: typedField(z.string(), (text) => text || undefined, password),
});
export const UserEditForm = z.object({
  ...common,
  password: typedField(z.string(), (text) => text || undefined, UserUpdate.shape.password),
});
/** Most people who get an account plan menus. */
const NEW_ROLE: Role = 'ahli_gizi';

export type UserValues = z.input<typeof UserEditForm>;
export type UserOutput = z.output<typeof UserEditForm>;

/** What stands in the form for a user, or for a new one. */
export function userValues(user: User | null): UserValues {
  return {
    email: user?.email ?? '',
    fullName: user?.fullName ?? '',
    role: user?.role ?? NEW_ROLE,
    isActive: user?.isActive ?? true,
    password: '',
  };
}
