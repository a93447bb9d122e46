import { z } from 'zod';
import { roles } from '../auth/roles.js';
import { Id, Line, Version } from '../http/fields.js';
import { SearchQuery } from '../http/list-query.js';
import { asCode } from '../http/zod-issues.js';

/** A user as an answer shows it: never a password, never a hash. */
export const User = z
  .object({
    id: Id,
    version: z.int(),
    email: z.string(),
    fullName: z.string(),
    /** One of {@link roles}, or a role that only an older system knows. */
    role: z.string(),
    isActive: z.boolean(),
  })
  .meta({ id: 'User' });
export type User = z.infer<typeof User>;

/** Kept as typed; compared without regard to case. */
const Email = z
  .string(asCode('EMAIL_INVALID'))
  .trim()
  .max(100, 'TEXT_TOO_LONG')
  .pipe(z.email('EMAIL_INVALID'));

export const Password = z
  .string(asCode('PASSWORD_INVALID'))
  .min(10, asCode('PASSWORD_INVALID'))
  .max(200, asCode('PASSWORD_INVALID'));

export const UserInput = z
  .object({
    email: Email,
    fullName: Line(100),
    role: z.enum(roles, asCode('CHOICE_INVALID')),
    isActive: z.boolean(asCode('VALUE_INVALID')).optional(),
    password: Password,
  })
  .meta({ id: 'UserInput' });
export type UserInput = z.infer<typeof UserInput>;

/**
 * An edit of a user; without a password the old one stays. The role may stay one that only an
 * older system knows: the service refuses such a role for anyone who does not have it already.
 */
export const UserUpdate = UserInput.extend({
  role: z.string(asCode('CHOICE_INVALID')).max(50, asCode('CHOICE_INVALID')),
  password: Password.optional(),
  version: Version,
}).meta({ id: 'UserUpdate' });
export type UserUpdate = z.infer<typeof UserUpdate>;

/** Which users: by part of the name or the e-mail. */
export const UserQuery = SearchQuery;
export type UserQuery = z.infer<typeof UserQuery>;
