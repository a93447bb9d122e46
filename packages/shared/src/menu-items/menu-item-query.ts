import { z } from 'zod';
import { ServiceDate } from '../calendar/service-date.js';
import { PageQuery } from '../http/page.js';

/** Which menu items: those of one day, or from a day to a day (both included). */
export const MenuItemQuery = PageQuery.extend({
  date: ServiceDate.optional(),
  from: ServiceDate.optional(),
  to: ServiceDate.optional(),
}).refine(({ from, to }) => !from || !to || from <= to, { path: ['to'], error: 'RANGE_INVALID' });
export type MenuItemQuery = z.infer<typeof MenuItemQuery>;
