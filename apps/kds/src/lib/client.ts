import { createClient } from '@porsi/client/client';

/** The one client of this tablet. */
export const client = createClient();
