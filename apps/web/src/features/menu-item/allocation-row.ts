import { portionSizesFor, type PortionSize } from '@porsi/shared/portions/portion-sizes';
import type { PortionsPerSize } from '@porsi/shared/portions/portion-totals';
import type { School } from '@porsi/shared/schools/school';

/** One line of the allocation: a school and the sizes that have a field there. */
export interface AllocationRow {
  school: School;
  sizes: readonly PortionSize[];
}

/** One field of the allocation. */
export interface Cell {
  schoolId: number;
  size: PortionSize;
}

/**
 * The schools to list, in the order of the schools' list: all active ones, and inactive ones that are
 * on the item already.
 * Small portions that are stored already keep their field, also where new ones are not allowed.
 */
export function allocationRows(
  schools: readonly School[],
  stored: ReadonlyMap<number, PortionsPerSize>,
  featurePortionSize: boolean,
): AllocationRow[] {
  return schools
    .filter((school) => school.isActive || stored.has(school.id))
    .map((school) => {
      const sizes = portionSizesFor(school.category, featurePortionSize);
      const keepsSmall =
        !sizes.includes('small') && (stored.get(school.id)?.portionsSmall ?? 0) > 0;
      return { school, sizes: keepsSmall ? ['small', ...sizes] : sizes };
    });
}

/** The rows that a search finds: part of the name, and a category when one is chosen. */
export function filterRows(
  rows: readonly AllocationRow[],
  search: string,
  category: string | null,
): AllocationRow[] {
  const wanted = search.trim().toLocaleLowerCase('id');
  return rows.filter(
    ({ school }) =>
      (category === null || school.category === category) &&
      school.name.toLocaleLowerCase('id').includes(wanted),
  );
}

/** The field above or below in the same column; rows without that size are stepped over. */
export function neighbourCell(
  rows: readonly AllocationRow[],
  from: Cell,
  step: 1 | -1,
): Cell | undefined {
  let index = rows.findIndex(({ school }) => school.id === from.schoolId);
  if (index < 0) return undefined;
  for (index += step; index >= 0 && index < rows.length; index += step) {
    const row = rows[index];
    if (row?.sizes.includes(from.size)) return { schoolId: row.school.id, size: from.size };
  }
  return undefined;
}
