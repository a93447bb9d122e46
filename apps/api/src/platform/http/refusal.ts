import type { Issue } from '@porsi/shared/http/issue';
import type { ProblemCode } from '@porsi/shared/http/problem';

export interface RefusalDetails {
  /** One English sentence for people; the code's own one when left out. */
  detail?: string;
  /** VALIDATION_FAILED: what is wrong, at its field. */
  issues?: Issue[];
  /** VERSION_CONFLICT: the record as it is now. */
  current?: unknown;
  /** Seconds after which asking again makes sense. */
  retryAfter?: number;
}

/** Why a request is not done; the problem filter turns it into the contract's answer. */
export class Refusal extends Error {
  readonly details: RefusalDetails;

  constructor(
    readonly code: ProblemCode,
    details: RefusalDetails = {},
  ) {
    super(details.detail ?? code);
    this.details = details;
  }
}
