import type { MenuItem } from '@porsi/shared/menu-items/menu-item';
import type { SchoolPortions } from '@porsi/shared/portions/allocation-rows';
import { portionSizeTypeFor } from '@porsi/shared/portions/portion-sizes';
import { portionTotals } from '@porsi/shared/portions/portion-totals';
import type { StoredItem } from '../../kitchen/stored-item.js';
import type { SchoolShare } from './school-shares.js';

/** A menu item as an answer shows it, its schools in the order in which they are given. */
export function presentMenuItem(
  item: Omit<StoredItem, 'shown'>,
  portions: readonly SchoolPortions[],
  schools: readonly SchoolShare[],
  featurePortionSize: boolean,
): MenuItem {
  const bySchool = new Map(portions.map((entry) => [entry.schoolId, entry]));
  const { portionsSmall, portionsLarge } = portionTotals(portions);
  return {
    id: item.id,
    version: item.version,
    menuPlanId: item.menuPlanId,
    date: item.date,
    recipe: { id: item.recipeId, name: item.recipeName },
    totalPortions: item.totalPortions,
    portionsSmall,
    portionsLarge,
    allocations: schools.flatMap(({ id, name, category }) => {
      const share = bySchool.get(id);
      if (!share) return [];
      return {
        schoolId: id,
        schoolName: name,
        schoolCategory: category,
        portionSizeType: portionSizeTypeFor(category, featurePortionSize),
        portionsSmall: share.portionsSmall,
        portionsLarge: share.portionsLarge,
        totalPortions: share.portionsSmall + share.portionsLarge,
      };
    }),
  };
}
