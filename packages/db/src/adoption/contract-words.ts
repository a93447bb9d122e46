import { roles } from '@porsi/shared/auth/roles';
import { portionSizesFor, schoolCategories } from '@porsi/shared/portions/portion-sizes';

/** Words of the shared rules as SQL literals. */
export const PORSI_ROLES = roles.map((role) => `'${role}'`).join(', ');

/** The category that gets small portions. */
export const SCHOOL_WITH_SMALL =
  schoolCategories.find((category) => portionSizesFor(category).includes('small')) ?? '';
