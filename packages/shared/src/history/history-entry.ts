import { z } from 'zod';
import { ServiceDate } from '../calendar/service-date.js';
import { Id, Instant } from '../http/fields.js';
import { PageQuery } from '../http/page.js';
import { asCode } from '../http/zod-issues.js';

/** What can be looked up later: who did it, when, from where, and what was there before. */
export const historyActions = [
  'menu-item.create',
  'menu-item.update',
  'menu-item.delete',
  'menu-plan.approve',
  'menu-plan.reopen',
  'cooking.status',
  'packing.status',
  'packing.count',
  'alerts.acknowledge',
] as const;
export type HistoryAction = (typeof historyActions)[number];

export const HistoryEntry = z
  .object({
    id: Id,
    at: Instant,
    user: z.object({ id: Id.nullable(), fullName: z.string() }),
    /** The network address that the change came from. */
    address: z.string().nullable(),
    action: z.enum(historyActions),
    date: ServiceDate.nullable(),
    menuItemId: Id.nullable(),
    /** The dish of the menu item, as it is now or was last; null without one. */
    recipeName: z.string().nullable(),
    schoolId: Id.nullable(),
    old: z.unknown(),
    new: z.unknown(),
  })
  .meta({ id: 'HistoryEntry' });
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const HistoryQuery = PageQuery.extend({
  date: ServiceDate.optional(),
  menuItemId: z
    .string(asCode('NUMBER_INVALID'))
    .regex(/^[0-9]{1,15}$/, asCode('NUMBER_INVALID'))
    .transform(Number)
    .optional(),
});
export type HistoryQuery = z.infer<typeof HistoryQuery>;
