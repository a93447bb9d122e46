import { z } from 'zod';
import { Id } from '../http/fields.js';
import { asCode } from '../http/zod-issues.js';

/** What a person types to sign in. */
export const Credentials = z
  .object({
    email: z
      .string(asCode('TEXT_INVALID'))
      .trim()
      .min(1, 'REQUIRED')
      .max(254, 'TEXT_TOO_LONG')
      .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'TEXT_INVALID'),
    password: z.string(asCode('TEXT_INVALID')).min(1, 'REQUIRED').max(200, 'TEXT_TOO_LONG'),
  })
  .meta({ id: 'Credentials' });
export type Credentials = z.infer<typeof Credentials>;

/** Who is signed in. */
export const CurrentUser = z
  .object({ id: Id, email: z.string(), fullName: z.string(), role: z.string() })
  .meta({ id: 'CurrentUser' });
export type CurrentUser = z.infer<typeof CurrentUser>;

/** A signed-in session: bearer token, its life in seconds, and whose it is. */
export const Session = z
  .object({ accessToken: z.string(), expiresIn: z.int(), user: CurrentUser })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;
