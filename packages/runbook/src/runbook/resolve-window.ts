import { queryRows } from '@porsi/db/query/query-rows';
import { sqlState } from '@porsi/db/query/run-in-transaction';
import type { DataSource } from 'typeorm';
import { CannotCheck } from '../terminal/cannot-check.js';
import type { RunSettings } from './run-settings.js';

const NO_INSTANTS = ['22007', '22008', '22009'];

/**
 * The instants of a window as an operator writes it: a time without an offset is on the kitchen's clock,
 * which is that of the session.
 *
 * @throws CannotCheck when it is no window
 */
export async function resolveWindow(
  dataSource: DataSource,
  { startsAt, endsAt }: NonNullable<RunSettings['window']>,
): Promise<NonNullable<RunSettings['window']>> {
  const [window] = await queryRows<{ startsAt: Date; endsAt: Date }>(
    dataSource,
    'SELECT $1::timestamptz AS "startsAt", $2::timestamptz AS "endsAt"',
    [startsAt, endsAt],
  ).catch((cause: unknown) => {
    if (NO_INSTANTS.includes(sqlState(cause) ?? '')) return [];
    throw cause;
  });
  if (window !== undefined && window.startsAt < window.endsAt)
    return { startsAt: window.startsAt.toISOString(), endsAt: window.endsAt.toISOString() };
  throw new CannotCheck(
    `--window ${startsAt}/${endsAt} is no window`,
    "write START/END, the end after the start: '2026-11-22 20:00/2026-11-22 20:30'",
  );
}
