import { setTimeout as pause } from 'node:timers/promises';
import { OperatorError } from '@porsi/db/operator-error';
import { queryRows } from '@porsi/db/query/query-rows';
import { sqlState } from '@porsi/db/query/run-in-transaction';
import type { DataSource } from 'typeorm';
import { isTool, listSessions, type Session } from './list-sessions.js';

const INSUFFICIENT_PRIVILEGE = '42501';
const PATIENCE = 5_000;

/** Whether ending it is our business: the application's, and neither a superuser's nor a tool's. */
export function mayEnd(session: Session, role: string | undefined): boolean {
  return session.role === role && !session.superuser && !isTool(session);
}

/**
 * Ends sessions and waits until they are gone.
 *
 * @returns those that are still there after 5 s
 * @throws OperatorError when this role may not end them
 */
export async function terminateSessions(
  dataSource: DataSource,
  sessions: readonly Session[],
): Promise<Session[]> {
  const pids = sessions.map(({ pid }) => pid);
  try {
    await queryRows(dataSource, 'SELECT pg_terminate_backend(pid) FROM unnest($1::int4[]) AS pid', [
      pids,
    ]);
  } catch (cause) {
    if (sqlState(cause) !== INSUFFICIENT_PRIVILEGE) throw cause;
    throw new OperatorError(
      'the role of DATABASE_URL may not end these sessions',
      "sign in as the application's own role, or let a superuser GRANT pg_signal_backend to this one",
      { cause },
    );
  }
  for (const deadline = Date.now() + PATIENCE; ; await pause(50)) {
    const there = (await listSessions(dataSource)).filter(({ pid }) => pids.includes(pid));
    if (there.length === 0 || Date.now() > deadline) return there;
  }
}
