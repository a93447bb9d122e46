import type { ProblemCode } from '@porsi/shared/http/problem';

interface ProblemText {
  title: string;
  detail: string;
}

/** What a problem says to people; the apps translate by code. */
export const problemTexts: Record<ProblemCode, ProblemText> = {
  MALFORMED_REQUEST: {
    title: 'Malformed request',
    detail: 'The body must be JSON (application/json, UTF-8).',
  },
  UNAUTHENTICATED: { title: 'Not signed in', detail: 'Sign in first.' },
  INVALID_CREDENTIALS: {
    title: 'Wrong e-mail or password',
    detail: 'E-mail or password is wrong.',
  },
  FORBIDDEN: { title: 'Not allowed', detail: 'Your role may not do this.' },
  NOT_FOUND: { title: 'Not found', detail: 'There is nothing here.' },
  VERSION_CONFLICT: { title: 'Changed meanwhile', detail: 'Someone else has changed this record.' },
  INVALID_TRANSITION: {
    title: 'Step not possible',
    detail: 'Only one step forward or one step back is possible.',
  },
  DISHES_NOT_READY: {
    title: 'Dishes not ready',
    detail: 'Not all dishes of this school are ready.',
  },
  COUNT_DIFFERS: {
    title: 'Count differs',
    detail: 'The trays that were counted are not those of the plan; give a reason.',
  },
  COUNT_BELOW_ZERO: {
    title: 'Count below zero',
    detail: 'Fewer trays are counted than this would take away.',
  },
  IN_USE: { title: 'In use', detail: 'This record is still used by others.' },
  DUPLICATE: { title: 'Already there', detail: 'This value is already taken.' },
  OPERATION_REUSED: {
    title: 'Operation reused',
    detail: 'This operationId was used with another request.',
  },
  TOO_LARGE: { title: 'Too large', detail: 'The body is larger than 1 MiB.' },
  VALIDATION_FAILED: { title: 'Not valid', detail: 'The request breaks a rule; see issues.' },
  TOO_MANY_REQUESTS: {
    title: 'Too many attempts',
    detail: 'Too many attempts; try again later.',
  },
  INTERNAL_ERROR: {
    title: 'Internal error',
    detail: 'Something went wrong here. The log knows more by the request id.',
  },
  MAINTENANCE: { title: 'Maintenance', detail: 'The system is being maintained; try again later.' },
  DATABASE_UNAVAILABLE: {
    title: 'Database unavailable',
    detail: 'The database does not answer; try again shortly.',
  },
};
