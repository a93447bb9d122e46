import { boardsClient } from './boards.js';
import type { OpenKdsSocket } from './live/kds-socket.js';
import { createLive } from './live/live.js';
import { operationsClient } from './operations.js';
import { createPlanningClient, type PlanningClientOptions } from './planning-client.js';

export interface ClientOptions extends PlanningClientOptions {
  /** Milliseconds between two pulses of the server, when it is set to another pace. */
  pulseInterval?: number;
  /** Another line to a kitchen than socket.io. */
  openSocket?: OpenKdsSocket | undefined;
}

export type Client = ReturnType<typeof createClient>;

/**
 * Everything that a browser app asks of the server, in the name of one signed-in person.
 *
 * Every failure is a ProblemError (the server refused) or a NetworkError (no answer).
 */
export function createClient({ pulseInterval, openSocket, ...options }: ClientOptions = {}) {
  const planning = createPlanningClient(options);
  const { session, clock, request } = planning;
  const baseUrl = options.baseUrl ?? '';
  const live = createLive({ baseUrl, session, clock, pulseInterval, openSocket });
  session.state.subscribe(() => {
    if (session.state.getSnapshot().status === 'signed-out') live.stop();
  });
  return {
    ...planning,
    live,
    boards: boardsClient(request, clock, live.proven),
    operations: operationsClient(request),
  };
}
