import { withDatabase } from '../database/open-database.js';
import { applicationRole } from '../sessions/application-role.js';
import { isTool, listSessions, type Session } from '../sessions/list-sessions.js';
import { mayEnd, terminateSessions } from '../sessions/terminate-sessions.js';
import { EXIT, type ExitCode } from '../terminal/exit-code.js';
import { tableLines } from '../terminal/table.js';
import { printJson, printLines } from '../terminal/terminal.js';
import { secondsForPeople } from '../terminal/units.js';
import type { CommandOptions } from './command-options.js';

export interface ConnectionsCommandOptions extends CommandOptions {
  readonly terminate: boolean;
  /** The application's role, when it is not that of DATABASE_URL. */
  readonly role?: string;
}

/** `db:connections`: who is connected; ends the application's sessions when told to. */
export async function showConnections(options: ConnectionsCommandOptions): Promise<ExitCode> {
  const { terminal, json, terminate, role } = options;
  return withDatabase(terminal, async ({ dataSource, place }) => {
    const sessions = await listSessions(dataSource);
    if (!terminate) {
      if (json) printJson(terminal.stdout, { ok: true, database: place, sessions });
      else printLines(terminal.stdout, describeSessions(sessions));
      return EXIT.ok;
    }
    const ending = await applicationRole(dataSource, sessions, role);
    const wanted = sessions.filter((session) => mayEnd(session, ending));
    if (wanted.length > 0) terminal.stderr.write(`ending ${wanted.length} sessions of ${ending}\n`);
    const left = await terminateSessions(dataSource, wanted);
    const terminated = wanted.filter(({ pid }) => left.every((session) => session.pid !== pid));
    const remaining = await listSessions(dataSource);
    const ok = left.length === 0;
    if (json)
      printJson(terminal.stdout, {
        ok,
        database: place,
        role: ending ?? null,
        terminated,
        remaining,
      });
    else {
      printLines(terminal.stdout, [
        ...terminated.map(({ pid, application }) => `ended  ${pid}  ${application}`),
        `${terminated.length} sessions of the application ended, ${left.length} did not end; ${remaining.length} are connected now`,
      ]);
    }
    return ok ? EXIT.ok : EXIT.failed;
  });
}

function describeSessions(sessions: readonly Session[]): string[] {
  const rows = sessions.map((session) => [
    session.pid,
    session.role,
    session.application,
    session.address ?? 'local',
    session.state ?? '?',
    secondsForPeople(session.connectedFor),
    session.inTransactionFor === null ? '-' : secondsForPeople(session.inTransactionFor),
    session.own ? 'this command' : session.superuser ? 'superuser' : isTool(session) ? 'tool' : '',
  ]);
  return [
    ...tableLines(
      ['pid', 'role', 'application', 'from', 'state', 'connected', 'in transaction', ''],
      rows,
    ),
    `${sessions.length} connected`,
  ];
}
