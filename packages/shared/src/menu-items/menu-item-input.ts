import { z } from 'zod';
import { ServiceDate } from '../calendar/service-date.js';
import { Version } from '../http/fields.js';
import { asCode } from '../http/zod-issues.js';
import {
  MAX_PORTIONS,
  MAX_TOTAL_PORTIONS,
  MIN_TOTAL_PORTIONS,
} from '../portions/portion-limits.js';

const Portions = z
  .int(asCode('PORTIONS_INVALID'))
  .min(0, asCode('PORTIONS_INVALID'))
  .max(MAX_PORTIONS, asCode('PORTIONS_INVALID'));

/** What one school gets; a size that is left out is 0. */
export const AllocationInput = z
  .object(
    {
      schoolId: z.int(asCode('SCHOOL_NOT_FOUND')),
      portionsSmall: Portions.default(0),
      portionsLarge: Portions.default(0),
    },
    asCode('SCHOOL_NOT_FOUND'),
  )
  .meta({ id: 'AllocationInput' });
export type AllocationInput = z.infer<typeof AllocationInput>;

/** What a nutritionist plans: a recipe on a day with its portions for every school. */
export const MenuItemInput = z
  .object({
    date: ServiceDate,
    recipeId: z.int(asCode('RECIPE_NOT_FOUND')),
    totalPortions: z
      .int(asCode('TOTAL_INVALID'))
      .min(MIN_TOTAL_PORTIONS, asCode('TOTAL_INVALID'))
      .max(MAX_TOTAL_PORTIONS, asCode('TOTAL_INVALID')),
    allocations: z.array(AllocationInput, asCode('ALLOCATIONS_EMPTY')),
  })
  .meta({ id: 'MenuItemInput' });
export type MenuItemInput = z.infer<typeof MenuItemInput>;

/** An edit of a stored menu item: the input and the version that it was made from. */
export const MenuItemUpdate = MenuItemInput.extend({ version: Version }).meta({
  id: 'MenuItemUpdate',
});
export type MenuItemUpdate = z.infer<typeof MenuItemUpdate>;
