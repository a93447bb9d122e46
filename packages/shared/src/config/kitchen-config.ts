import { z } from 'zod';
import { ServiceDate } from '../calendar/service-date.js';
import { Maintenance } from '../maintenance/maintenance.js';

/** What every app needs to know before anyone has signed in. */
export const KitchenConfig = z
  .object({
    timezone: z.string(),
    /** The service date now, in the kitchen's time zone. */
    today: ServiceDate,
    featurePortionSize: z.boolean(),
    maintenance: Maintenance.nullable(),
    version: z.string(),
  })
  .meta({ id: 'KitchenConfig' });
export type KitchenConfig = z.infer<typeof KitchenConfig>;
