import { z } from 'zod';
import { PageQuery } from './page.js';
import { asCode } from './zod-issues.js';

/** A page of the records that hold a text, which may be empty. */
export const SearchQuery = PageQuery.extend({
  q: z
    .string(asCode('TEXT_INVALID'))
    .max(200, 'TEXT_TOO_LONG')
    .regex(/^[^\0]*$/, 'TEXT_INVALID')
    .optional(),
});

/** Whether only what is active is asked for, or only what is not. */
export const ActiveFlag = z
  .enum(['true', 'false'], asCode('CHOICE_INVALID'))
  .transform((text) => text === 'true')
  .optional();
