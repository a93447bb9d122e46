import { boardsClient } from './boards.js';
import { configClient } from './config.js';
import { historyClient } from './history.js';
import { createLive } from './live/live.js';
import { menuItemsClient } from './menu-items.js';
import { menuPlansClient } from './menu-plans.js';
import { recipesClient } from './recipes.js';
import { createRequest } from './request.js';
import { schoolsClient } from './schools.js';
import { createServerClock } from './server-clock.js';
import { createSession } from './session.js';
import { tapsClient } from './taps.js';
import { createTransport } from './transport.js';
import { usersClient } from './users.js';

export interface ClientOptions {
  /** The server's origin, such as `http://127.0.0.1:8080`; left out in a browser: the page's own. */
  baseUrl?: string;
  /** Another way to send requests, for tests. */
  fetch?: typeof fetch;
  /** Milliseconds until a request fails with a NetworkError `timeout`. */
  timeout?: number;
  /** Milliseconds between two pulses of the server, when it is set to another pace. */
  pulseInterval?: number;
}

export type Client = ReturnType<typeof createClient>;

/**
 * Everything that a browser app asks of the server, in the name of one signed-in person.
 *
 * Every failure is a ProblemError (the server refused) or a NetworkError (no answer).
 */
export function createClient({ baseUrl = '', fetch, timeout, pulseInterval }: ClientOptions = {}) {
  const clock = createServerClock();
  const transport = createTransport({ baseUrl, clock, fetch, timeout });
  const session = createSession(transport);
  const request = createRequest(transport, session);
  const live = createLive({ baseUrl, session, clock, pulseInterval });
  session.state.subscribe(() => {
    if (session.state.getSnapshot().status === 'signed-out') live.stop();
  });
  return {
    clock,
    session,
    live,
    config: configClient(request),
    schools: schoolsClient(request),
    recipes: recipesClient(request),
    users: usersClient(request),
    menuItems: menuItemsClient(request),
    menuPlans: menuPlansClient(request),
    boards: boardsClient(request, clock, live.proven),
    taps: tapsClient(request),
    history: historyClient(request),
  };
}
