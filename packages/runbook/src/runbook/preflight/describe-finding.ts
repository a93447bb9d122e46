import type { Finding } from '../step-results.js';

const WORDS = { ok: 'ok     ', warning: 'warning', refused: 'REFUSED' };

/** A finding as lines for people: what was found, and the way out below it. */
export function describeFinding({ check, verdict, found, wayOut }: Finding): string[] {
  const line = `${WORDS[verdict]}  ${check.padEnd(12)}  ${found}`;
  return wayOut === undefined ? [line] : [line, `${' '.repeat(23)}→ ${wayOut}`];
}
