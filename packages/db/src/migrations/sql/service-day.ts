/**
 * The calendar day that a stored date means (product.md, section 9): a `date` is one; an instant of
 * an adopted database means its day in Jakarta. Queries ask `service_day(x.date) = $1` and fit both.
 *
 * `stored_day()` is the way back. Where days are instants it is midnight UTC, as the older application
 * writes them: the same day in Jakarta and in every zone of Indonesia.
 *
 * Plain SQL without a SET clause, so that the planner inlines them and uses the index on `date`.
 */
export const serviceDay = (stored: 'date' | 'timestamptz') => `
CREATE FUNCTION service_day(day date) RETURNS date
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN day;
CREATE FUNCTION service_day(instant timestamptz) RETURNS date
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN (instant AT TIME ZONE 'Asia/Jakarta')::date;
CREATE FUNCTION stored_day(day date) RETURNS ${stored}
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ${stored === 'date' ? 'day' : "day::timestamp AT TIME ZONE 'UTC'"};
`;

export const DROP_SERVICE_DAY =
  'DROP FUNCTION service_day(date), service_day(timestamptz), stored_day(date)';

/**
 * One writer at a time per board: every tap and every edit of a menu item takes this lock first
 * (of several dates the earliest first), reads, decides, writes. Held until the transaction ends.
 * 7367 is the application's own number among the advisory locks.
 */
export const LOCK_BOARD = `
CREATE FUNCTION lock_board(day date) RETURNS void
  LANGUAGE sql VOLATILE
  RETURN pg_advisory_xact_lock(7367, day - date '2000-01-01');
`;

export const DROP_LOCK_BOARD = 'DROP FUNCTION lock_board(date)';
