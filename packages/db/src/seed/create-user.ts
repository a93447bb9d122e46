import type { DataSource, QueryRunner } from 'typeorm';
import { issuesOf } from '@porsi/shared/http/zod-issues';
import { UserInput } from '@porsi/shared/users/user';
import { OperatorError } from '../operator-error.js';
import { hashPassword } from '../passwords.js';
import { sqlState } from '../query/run-in-transaction.js';
import { makeUser } from '../testing/builders.js';

export interface NewUser {
  readonly email: string;
  readonly fullName: string;
  /** One of the roles of `@porsi/shared/auth/roles`. */
  readonly role: string;
  /** At least 10 characters; stored as a hash. */
  readonly password: string;
}

const UNIQUE_VIOLATION = '23505';

/**
 * Stores a user who may sign in, by the same rules as the API's `POST /api/users`.
 *
 * @returns the user's id
 * @throws OperatorError when a field breaks a rule or the e-mail is taken (in any case)
 */
export async function createUser(db: DataSource | QueryRunner, user: NewUser): Promise<number> {
  const reviewed = UserInput.safeParse(user);
  if (!reviewed.success) {
    const issues = issuesOf(reviewed.error).map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );
    throw new OperatorError(
      `the user cannot be made: ${issues.join('; ')}`,
      'see `pnpm user:create --help` for what each field may be',
    );
  }
  const { password, ...fields } = reviewed.data;
  try {
    return await makeUser(db, { ...fields, passwordHash: await hashPassword(password) });
  } catch (error) {
    if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
    throw new OperatorError(
      `there is a user ${fields.email} already`,
      'use another e-mail, or change that user in the app',
      { cause: error },
    );
  }
}
