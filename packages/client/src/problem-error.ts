import type { Issue } from '@porsi/shared/http/issue';
import type { Problem, ProblemCode } from '@porsi/shared/http/problem';

/**
 * The server's refusal: a problem document (RFC 9457) as an error.
 *
 * `issues` is empty unless fields are to blame; `current` is the record as it is now, with
 * VERSION_CONFLICT; `retryAfter` is in seconds, with 429 and 503.
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;
  readonly code: ProblemCode;
  readonly issues: readonly Issue[];
  readonly current: unknown;
  readonly requestId: string;

  constructor(
    problem: Problem,
    readonly retryAfter: number | null = null,
  ) {
    super(problem.detail);
    this.status = problem.status;
    this.code = problem.code;
    this.issues = problem.issues ?? [];
    this.current = problem.current;
    this.requestId = problem.requestId;
  }
}

/** Whether an error is the server's refusal, with one of the codes when any are named. */
export function isProblem(error: unknown, ...codes: ProblemCode[]): error is ProblemError {
  return error instanceof ProblemError && (codes.length === 0 || codes.includes(error.code));
}
