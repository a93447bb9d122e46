import { createClient } from '@porsi/client/client';

/** The one connection of this app to its server. */
export const api = createClient();
