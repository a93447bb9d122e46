import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { SchoolPortions } from '@porsi/shared/portions/allocation-rows';
import type { SchoolCategory } from '@porsi/shared/portions/portion-sizes';
import type { EntityManager } from 'typeorm';
import { plannedQuery } from '../../platform/database/planned-query.js';

/** A school, and what is stored for it of one menu item. */
export interface SchoolShare {
  id: number;
  name: string;
  category: SchoolCategory | null;
  isActive: boolean;
  /** Whether the menu item goes to it now. */
  isStored: boolean;
  small: number;
  large: number;
  /** Whether everything that it gets on the day in question is packed. */
  isPacked: boolean;
}

const SHARES = {
  name: 'school-shares',
  text: `
    SELECT
      school.id,
      school.name,
      school.category,
      school.is_active AS "isActive",
      share.school_id IS NOT NULL AS "isStored",
      coalesce(share.small, 0) AS small,
      coalesce(share.large, 0) AS large,
      coalesce(progress.status = 'ready', false) AS "isPacked"
    FROM (
      SELECT
        school_id,
        max(portions) FILTER (WHERE portion_size = 'small') AS small,
        max(portions) FILTER (WHERE portion_size = 'large') AS large
      FROM menu_item_school_allocations
      WHERE menu_item_id = $1::int8
      GROUP BY school_id
    ) AS share
    FULL JOIN (SELECT DISTINCT unnest($2::int8[]) AS school_id) AS named ON named.school_id = share.school_id
    JOIN schools school ON school.id = coalesce(share.school_id, named.school_id)
    LEFT JOIN packing_statuses progress ON progress.school_id = school.id AND progress.date = $3
    ORDER BY school.name COLLATE "id-x-icu", school.id`,
};

/**
 * The schools of a menu item and the ones that are named besides, in the order that the contract
 * fixes for a menu item: by name as text, a digit being a character like any other.
 *
 * @param menuItemId null when there is no menu item yet
 * @param date the day whose packing is asked for
 */
export async function readShares(
  tx: EntityManager,
  menuItemId: number | null,
  named: readonly number[] = [],
  date: ServiceDate | null = null,
): Promise<SchoolShare[]> {
  return plannedQuery<SchoolShare>(tx, SHARES, [menuItemId, named, date]);
}

/** What is stored of the menu item, one entry a school. */
export function storedPortions(schools: readonly SchoolShare[]): SchoolPortions[] {
  return schools
    .filter(({ isStored }) => isStored)
    .map(({ id, small, large }) => ({ schoolId: id, portionsSmall: small, portionsLarge: large }));
}
