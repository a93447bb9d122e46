import { isProblem, type ProblemError } from '../problem-error.js';

/** What a failed attempt to send means for the tap. */
export type SendFailure =
  /** Kept and tried again; `after` is the server's own wish, in milliseconds. */
  | { kind: 'later'; after: number | null }
  /** Nobody is signed in: kept until somebody is. */
  | { kind: 'session' }
  /** The server will never take it. */
  | { kind: 'refused'; problem: ProblemError };

/** No answer, too many requests and the server's own faults pass; every other answer is final. */
export function failureOf(error: unknown): SendFailure {
  if (!isProblem(error)) return { kind: 'later', after: null };
  if (error.status === 401) return { kind: 'session' };
  if (error.status === 429 || error.status >= 500) {
    return { kind: 'later', after: error.retryAfter === null ? null : error.retryAfter * 1_000 };
  }
  return { kind: 'refused', problem: error };
}

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;

/**
 * How long to wait after so many failures in a row, in milliseconds: twice as long each time, and
 * each tablet somewhat differently, so that they do not all come at once.
 *
 * @param chance a number from 0 to 1
 */
export function pauseAfter(failures: number, chance: number, after: number | null): number {
  const longest = Math.min(FIRST_PAUSE * 2 ** Math.max(0, failures - 1), LONGEST_PAUSE);
  return Math.max(after ?? 0, longest / 2) + (longest / 2) * chance;
}
