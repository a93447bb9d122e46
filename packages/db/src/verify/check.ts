/** One line of a verification. */
export interface Check {
  readonly what: string;
  readonly ok: boolean;
  /** What is wrong; empty when nothing is. */
  readonly why: string;
}

/** A check that holds when there are no problems. */
export const check = (what: string, problems: readonly string[]): Check => ({
  what,
  ok: problems.length === 0,
  why: problems.join('; '),
});
