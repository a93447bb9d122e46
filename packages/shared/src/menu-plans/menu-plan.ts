import { z } from 'zod';
import { ServiceDate } from '../calendar/service-date.js';
import { Id, Instant } from '../http/fields.js';
import { MenuItemSummary } from '../menu-items/menu-item.js';

export const menuPlanStatuses = ['draft', 'approved'] as const;
export type MenuPlanStatus = (typeof menuPlanStatuses)[number];

/** The plan of one week, Monday to Sunday; the kitchen's boards show approved weeks only. */
export const MenuPlan = z
  .object({
    id: Id,
    weekStart: ServiceDate,
    status: z.enum(menuPlanStatuses),
    approvedAt: Instant.nullable(),
    items: z.array(MenuItemSummary),
  })
  .meta({ id: 'MenuPlan' });
export type MenuPlan = z.infer<typeof MenuPlan>;

export const MenuPlanQuery = z.object({ week: ServiceDate });
export type MenuPlanQuery = z.infer<typeof MenuPlanQuery>;
