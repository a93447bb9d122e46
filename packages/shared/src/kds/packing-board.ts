import { z } from 'zod';
import { ServiceDate } from '../calendar/service-date.js';
import { Id, Instant } from '../http/fields.js';
import { Allocation } from '../menu-items/menu-item.js';
import { cookingStatuses, packingStatuses } from './status-order.js';

/** A dish in a school's load. */
export const PackingDish = z
  .object({
    menuItemId: Id,
    recipeName: z.string(),
    cookingStatus: z.enum(cookingStatuses),
    portionsSmall: z.int(),
    portionsLarge: z.int(),
  })
  .meta({ id: 'PackingDish' });
export type PackingDish = z.infer<typeof PackingDish>;

/** A school to pack for: its progress and what it gets, both sizes. */
export const PackingSchool = Allocation.extend({
  status: z.enum(packingStatuses),
  startedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  dishes: z.array(PackingDish),
}).meta({ id: 'PackingSchool' });
export type PackingSchool = z.infer<typeof PackingSchool>;

/** Everything that is packed on a day, by school name. */
export const PackingBoard = z
  .object({
    date: ServiceDate,
    revision: z.int(),
    serverTime: Instant,
    schools: z.array(PackingSchool),
    /** Schools per step. */
    counts: z.object({ pending: z.int(), packing: z.int(), ready: z.int() }),
  })
  .meta({ id: 'PackingBoard' });
export type PackingBoard = z.infer<typeof PackingBoard>;
