import type { User as StoredUser } from '@porsi/db/entities/user';
import type { User } from '@porsi/shared/users/user';

/** A user as an answer shows it: never a password, never a hash. */
export function presentUser({ id, version, email, fullName, role, isActive }: StoredUser): User {
  return { id, version, email, fullName, role, isActive };
}
