import { z } from 'zod';
import { ServiceDate } from '../calendar/service-date.js';
import { Id } from '../http/fields.js';
import { portionSizeTypes, schoolCategories } from '../portions/portion-sizes.js';

/** What one school gets of a menu item, as an answer shows it. */
export const Allocation = z
  .object({
    schoolId: Id,
    schoolName: z.string(),
    schoolCategory: z.enum(schoolCategories).nullable(),
    portionSizeType: z.enum(portionSizeTypes),
    portionsSmall: z.int(),
    portionsLarge: z.int(),
    totalPortions: z.int(),
  })
  .meta({ id: 'Allocation' });
export type Allocation = z.infer<typeof Allocation>;

/** A menu item in a list: totals, no rows per school. */
export const MenuItemSummary = z
  .object({
    id: Id,
    version: z.int(),
    menuPlanId: Id,
    date: ServiceDate,
    recipe: z.object({ id: Id, name: z.string() }),
    totalPortions: z.int(),
    portionsSmall: z.int(),
    portionsLarge: z.int(),
    /** Number of schools that it goes to. */
    schoolCount: z.int(),
  })
  .meta({ id: 'MenuItemSummary' });
export type MenuItemSummary = z.infer<typeof MenuItemSummary>;

/** A menu item with one allocation per school, by school name. */
export const MenuItem = MenuItemSummary.omit({ schoolCount: true })
  .extend({ allocations: z.array(Allocation) })
  .meta({ id: 'MenuItem' });
export type MenuItem = z.infer<typeof MenuItem>;
