import { configClient } from './config.js';
import { daysClient } from './days.js';
import { historyClient } from './history.js';
import { maintenanceClient } from './maintenance.js';
import { menuItemsClient } from './menu-items.js';
import { menuPlansClient } from './menu-plans.js';
import type { RefreshAttempt } from './refresh-attempt.js';
import { recipesClient } from './recipes.js';
import { createRequest } from './request.js';
import { schoolsClient } from './schools.js';
import { createServerClock, type ServerClock } from './server-clock.js';
import { createSession } from './session.js';
import { tabletsClient } from './tablets.js';
import { createTransport } from './transport.js';
import { usersClient } from './users.js';

export interface PlanningClientOptions {
  /** The server's origin, such as `http://127.0.0.1:8080`; left out in a browser: the page's own. */
  baseUrl?: string | undefined;
  /** Another way to send requests. */
  fetch?: typeof fetch | undefined;
  /** Milliseconds until a request fails with a NetworkError `timeout`. */
  timeout?: number | undefined;
  /** Milliseconds that the server's clock was ahead of this device's when it was last heard. */
  clockOffset?: number | undefined;
  /** Another clock than one that follows the server's answers. */
  clock?: ServerClock | undefined;
  /** Names attempts to refresh; in memory when left out. */
  refreshAttempt?: RefreshAttempt | undefined;
}

/**
 * What planning asks of the server: everything but live boards, and so without the socket library.
 *
 * Every failure is a ProblemError (the server refused) or a NetworkError (no answer).
 */
export function createPlanningClient({
  baseUrl = '',
  fetch,
  timeout,
  clockOffset,
  clock = createServerClock(Date.now, clockOffset),
  refreshAttempt,
}: PlanningClientOptions = {}) {
  const transport = createTransport({ baseUrl, clock, fetch, timeout });
  const session = createSession(transport, refreshAttempt);
  const request = createRequest(transport, session);
  return {
    clock,
    session,
    /** Sends any other request in the name of who is signed in. */
    request,
    config: configClient(request),
    maintenance: maintenanceClient(request),
    schools: schoolsClient(request),
    recipes: recipesClient(request),
    users: usersClient(request),
    menuItems: menuItemsClient(request),
    menuPlans: menuPlansClient(request),
    history: historyClient(request),
    days: daysClient(request),
    tablets: tabletsClient(request),
  };
}
