import { z } from 'zod';
import { ServiceDate } from '../calendar/service-date.js';
import { Instant } from '../http/fields.js';

/** What every app needs to know before anyone has signed in. */
export const KitchenConfig = z
  .object({
    timezone: z.string(),
    /** The service date now, in the kitchen's time zone. */
    today: ServiceDate,
    featurePortionSize: z.boolean(),
    maintenance: z
      .object({
        active: z.boolean(),
        startsAt: Instant.nullable(),
        endsAt: Instant.nullable(),
        message: z.string().nullable(),
      })
      .nullable(),
    version: z.string(),
  })
  .meta({ id: 'KitchenConfig' });
export type KitchenConfig = z.infer<typeof KitchenConfig>;
