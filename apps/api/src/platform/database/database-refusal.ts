import { issue, type Issue } from '@porsi/shared/http/issue';
import type { ProblemCode } from '@porsi/shared/http/problem';
import { Refusal } from '../http/refusal.js';
import { databaseErrorOf, type DatabaseError } from './database-error.js';

const RETRY_SECONDS = 5;

/** What the database's own named rules are called in the contract. */
const codeByConstraint: Record<string, ProblemCode> = {
  idx_users_email: 'DUPLICATE',
  small_portions_need_sd: 'IN_USE',
};

const issueByConstraint: Record<string, () => Issue> = {
  portion_sum_matches_total: () =>
    ({ ...issue(['allocations'], 'SUM_MISMATCH'), message: 'The portions do not add up to the total', params: {} }),
};

/** Values that PostgreSQL cannot hold: bad text, bad encoding, a number out of range. */
const unfit = new Set(['22001', '22003', '22007', '22008', '22021', '22P02', '22P05', '54000']);

/** What an error of the database means to the one who asked; undefined when only the log should know. */
export function databaseRefusal(error: unknown): Refusal | undefined {
  const found = databaseErrorOf(error);
  if (!found) return undefined;
  if (isUnreachable(found)) return new Refusal('DATABASE_UNAVAILABLE', { retryAfter: RETRY_SECONDS });
  const { code, constraint = '' } = found;
  const named = codeByConstraint[constraint];
  if (named) return new Refusal(named);
  const broken = issueByConstraint[constraint];
  if (broken) return new Refusal('VALIDATION_FAILED', { issues: [broken()] });
  if (code === '23503' || code === '23001') return new Refusal('IN_USE');
  return unfit.has(code) ? new Refusal('VALIDATION_FAILED', { issues: [] }) : undefined;
}

/** No connection, a connection that broke, a server that starts, stops or has no place left. */
function isUnreachable({ code, message }: DatabaseError): boolean {
  if (/^(08|57P0[1-5]|53300|ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|ENOENT)/.test(code)) return true;
  return /^(Connection terminated|timeout (expired|exceeded)|Client has encountered|Cannot use a pool|Query read timeout)/i.test(message);
}
