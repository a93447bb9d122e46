import { z } from 'zod';
import { ServiceDate } from '../calendar/service-date.js';
import { Id, Instant } from '../http/fields.js';
import { Allocation } from '../menu-items/menu-item.js';
import { cookingStatuses } from './status-order.js';

/** How much of a component the kitchen cooks, in the component's unit; `quantity` is the sum of both sizes, to the last decimal. */
export const BoardComponent = z
  .object({
    name: z.string(),
    unit: z.string(),
    quantitySmall: z.number(),
    quantityLarge: z.number(),
    quantity: z.number(),
  })
  .meta({ id: 'BoardComponent' });
export type BoardComponent = z.infer<typeof BoardComponent>;

/** A dish to cook: a menu item with its progress, quantities and schools. */
export const CookingDish = z
  .object({
    menuItemId: Id,
    recipe: z.object({ id: Id, name: z.string(), instructions: z.string().nullable() }),
    status: z.enum(cookingStatuses),
    startedAt: Instant.nullable(),
    finishedAt: Instant.nullable(),
    totalPortions: z.int(),
    portionsSmall: z.int(),
    portionsLarge: z.int(),
    components: z.array(BoardComponent),
    schools: z.array(Allocation),
  })
  .meta({ id: 'CookingDish' });
export type CookingDish = z.infer<typeof CookingDish>;

/** Everything that is cooked on a day; no dishes when nothing is approved. */
export const CookingBoard = z
  .object({
    date: ServiceDate,
    revision: z.int(),
    serverTime: Instant,
    dishes: z.array(CookingDish),
  })
  .meta({ id: 'CookingBoard' });
export type CookingBoard = z.infer<typeof CookingBoard>;
