import { createPlanningClient } from '@porsi/client/planning-client';

/** The one connection of this app to its server. */
export const api = createPlanningClient();
