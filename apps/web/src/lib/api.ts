import { createPlanningClient } from '@porsi/client/planning-client';
import { createRefreshAttempt } from '@porsi/client/refresh-attempt';

/** The one connection of this app to its server. */
export const api = createPlanningClient({
  refreshAttempt: createRefreshAttempt(() => localStorage),
});
