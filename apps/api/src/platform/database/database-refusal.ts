import { issue, type Issue } from '@porsi/shared/http/issue';
import { Refusal } from '../http/refusal.js';
import { databaseErrorOf, type DatabaseError } from './database-error.js';

const RETRY_SECONDS = 5;

/** What the database's own rules are called in the contract, by SQLSTATE, table and constraint. */
const rules: {
  matches: (error: DatabaseError) => boolean;
  refusal: (error: DatabaseError) => Refusal;
}[] = [
  {
    matches: ({ code, table }) => code === '23505' && table === 'users',
    refusal: () => new Refusal('DUPLICATE', { detail: 'This e-mail is already taken.' }),
  },
  {
    matches: ({ constraint, table }) =>
      constraint === 'small_portions_need_sd' && table === 'schools',
    refusal: () =>
      new Refusal('IN_USE', { detail: 'This school has small portions and cannot leave SD.' }),
  },
  {
    matches: ({ constraint }) => constraint === 'portion_sum_matches_total',
    refusal: ({ message }) => new Refusal('VALIDATION_FAILED', { issues: [sumMismatch(message)] }),
  },
  {
    matches: ({ constraint }) => constraint === 'allocation_date_matches_menu_item',
    refusal: () => new Refusal('VALIDATION_FAILED', { issues: [issue(['date'], 'DATE_INVALID')] }),
  },
  {
    // Judged before by our clock; this is the database's.
    matches: ({ constraint }) => constraint === 'chk_maintenance_window_end',
    refusal: () =>
      new Refusal('VALIDATION_FAILED', { issues: [issue(['endsAt'], 'RANGE_INVALID')] }),
  },
  {
    matches: ({ constraint }) => constraint === 'small_portions_need_sd',
    refusal: () =>
      new Refusal('VALIDATION_FAILED', { issues: [issue(['allocations'], 'SMALL_NOT_ALLOWED')] }),
  },
  {
    // A foreign key: deleted although used, or written although what it names is gone.
    matches: ({ code }) => code === '23503' || code === '23001',
    refusal: () => new Refusal('IN_USE'),
  },
  {
    // Values that PostgreSQL cannot hold: too long, out of range, not text in UTF-8.
    matches: ({ code }) =>
      ['22001', '22003', '22007', '22008', '22021', '22P02', '22P05', '54000'].includes(code),
    refusal: () => new Refusal('VALIDATION_FAILED', { issues: [issue([], 'VALUE_INVALID')] }),
  },
];

/**
 * No connection (08, or the system's own names), one that broke, a server that starts, stops (57P0x),
 * lets nobody in (28, 3D, 55000), has no room left (53) or is for reading only (25006).
 */
const unreachable =
  /^(08|28|3D|53|55000|25006|57P0[1-5]|ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE)/;
const unreachableMessage =
  /^(Connection terminated|timeout expired|timeout exceeded|Client has encountered|Cannot use a pool)/i;

/** What an error of the database means to the one who asked; undefined when only the log should know. */
export function databaseRefusal(error: unknown): Refusal | undefined {
  const found = databaseErrorOf(error);
  if (!found) return undefined;
  if (unreachable.test(found.code) || unreachableMessage.test(found.message)) {
    return new Refusal('DATABASE_UNAVAILABLE', { retryAfter: RETRY_SECONDS });
  }
  return rules.find(({ matches }) => matches(found))?.refusal(found);
}

/** The numbers are in the message that the database raises. */
function sumMismatch(message: string): Issue {
  const [, allocated = NaN, total = NaN] = (/allocated (\d+) of (\d+)/.exec(message) ?? []).map(
    Number,
  );
  return issue(['allocations'], 'SUM_MISMATCH', {
    allocated,
    total,
    difference: allocated - total,
  });
}
