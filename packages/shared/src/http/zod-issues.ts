import type { z } from 'zod';
import { issue, issueCodes, type Issue, type IssueCode } from './issue.js';

/** A zod `error` option: REQUIRED when the value is missing, else the given code. */
export function asCode(code: IssueCode) {
  return { error: ({ input }: { input?: unknown }) => (input === undefined ? 'REQUIRED' : code) };
}

function isIssueCode(value: string): value is IssueCode {
  return (issueCodes as readonly string[]).includes(value);
}

/**
 * The contract's issues of a failed parse.
 *
 * The schemas of this package carry issue codes as their messages; what carries none
 * (the body itself is not an object, say) is VALUE_INVALID.
 */
export function issuesOf(error: z.core.$ZodError): Issue[] {
  return error.issues.map((found) => {
    const path = found.path.map((key) => (typeof key === 'symbol' ? key.toString() : key));
    const code = isIssueCode(found.message) ? found.message : 'VALUE_INVALID';
    return issue(path, code, 'maximum' in found ? { maximum: found.maximum } : {});
  });
}
