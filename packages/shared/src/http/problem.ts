import { z } from 'zod';
import { Issue } from './issue.js';

/** The HTTP status of every problem code (contract, section 4). */
export const problemStatus = {
  MALFORMED_REQUEST: 400,
  UNAUTHENTICATED: 401,
  INVALID_CREDENTIALS: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  VERSION_CONFLICT: 409,
  INVALID_TRANSITION: 409,
  DISHES_NOT_READY: 409,
  COUNT_DIFFERS: 409,
  COUNT_BELOW_ZERO: 409,
  IN_USE: 409,
  DUPLICATE: 409,
  OPERATION_REUSED: 409,
  TOO_LARGE: 413,
  VALIDATION_FAILED: 422,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_ERROR: 500,
  MAINTENANCE: 503,
  DATABASE_UNAVAILABLE: 503,
} as const;
export type ProblemCode = keyof typeof problemStatus;

export const problemCodes = Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]];

/** RFC 9457 problem document with this product's additions. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(problemCodes),
    detail: z.string(),
    requestId: z.string(),
    issues: z.array(Issue).optional(),
    /** VERSION_CONFLICT: the record as it is now. */
    current: z.unknown().optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
