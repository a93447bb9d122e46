import type { RunContext } from '../step.js';
import type { Finding } from '../step-results.js';

/** What the checks ask. A rehearsal asks some of them too. */
export type Looking = Pick<
  RunContext,
  'database' | 'terminal' | 'settings' | 'reports' | 'clock' | 'smokePassword'
>;

/** One question before anything is done. It writes nothing, and answers with one finding or several. */
export type PreflightCheck = (look: Looking) => Promise<Finding | readonly Finding[]>;

export const ok = (check: string, found: string): Finding => ({ check, verdict: 'ok', found });

export const warning = (check: string, found: string, wayOut: string): Finding => ({
  check,
  verdict: 'warning',
  found,
  wayOut,
});

export const refused = (check: string, found: string, wayOut: string): Finding => ({
  check,
  verdict: 'refused',
  found,
  wayOut,
});
