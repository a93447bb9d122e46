/** What a command's exit code says (contract, section 9). */
export const EXIT = {
  /** All is well. */
  ok: 0,
  /** Looked, and something is wrong; or tried, and it was refused. */
  failed: 1,
  /** Could not even look: bad options, no connection. */
  notChecked: 2,
  /** Migrations are pending. */
  pending: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
