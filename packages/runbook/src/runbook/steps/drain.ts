import { setTimeout as pause } from 'node:timers/promises';
import { OperatorError } from '@porsi/db/operator-error';
import { applicationRole } from '../../sessions/application-role.js';
import { listSessions } from '../../sessions/list-sessions.js';
import { mayEnd, terminateSessions } from '../../sessions/terminate-sessions.js';
import type { RunStep } from '../step.js';

/** An application that reconnects by itself does so within this, in milliseconds. */
const RECONNECTS = 2_000;

/** Ends the application's sessions and makes sure that they stay away. The change itself does not need it. */
export const drain: RunStep<'drain'> = {
  name: 'drain',
  title: 'end the sessions of the app',
  needs: "the application's services stopped; its role, a superuser or pg_signal_backend",
  changes: "ends sessions of the application's role, as db:connections --terminate does",
  budgetSeconds: 2 * 60,
  question: () =>
    "Are the application's services stopped (else they connect again), and its sessions to be ended now?",
  isWanted: ({ drain: wanted }) => wanted,
  stillHolds: (_result, { record }) =>
    Promise.resolve(
      record().steps.some(({ name, state }) => name === 'migrate' && state === 'done'),
    ),
  async run({ database: { dataSource }, settings, signal, say }) {
    const sessions = await listSessions(dataSource);
    const role = await applicationRole(dataSource, sessions, settings.role);
    const wanted = sessions.filter((session) => mayEnd(session, role));
    if (wanted.length > 0) await terminateSessions(dataSource, wanted);
    say(`looking whether they come back`, 'passing');
    await pause(RECONNECTS, undefined, { signal });
    const back = (await listSessions(dataSource)).filter((session) => mayEnd(session, role));
    if (back.length > 0)
      throw new OperatorError(
        `${back.length} sessions of ${role} are connected again, or did not end`,
        "stop the application's services, then go on with `pnpm runbook --resume`",
        {
          details: back.map(
            ({ pid, application, address }) =>
              `${pid} ${application || 'no name'} from ${address ?? 'this machine'}`,
          ),
        },
      );
    return {
      role: role ?? null,
      ended: wanted.map(({ pid, application, address }) => ({ pid, application, address })),
    };
  },
  summary: ({ role, ended }) =>
    role === null ? 'nobody was connected' : `${ended.length} sessions of ${role} ended`,
};
