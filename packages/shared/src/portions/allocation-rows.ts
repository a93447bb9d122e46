import type { PortionSize } from './portion-sizes.js';
import type { PortionsPerSize } from './portion-totals.js';

/** What a school gets of a menu item, both sizes side by side. */
export interface SchoolPortions extends PortionsPerSize {
  schoolId: number;
}

/** How it is stored: one row per school and size, never a row for zero. */
export interface AllocationRow {
  schoolId: number;
  portionSize: PortionSize;
  portions: number;
}

/** The rows to store: small before large, schools in the given order, no row for a zero. */
export function toRows(allocations: Iterable<SchoolPortions>): AllocationRow[] {
  const rows: AllocationRow[] = [];
  for (const { schoolId, portionsSmall, portionsLarge } of allocations) {
    if (portionsSmall > 0) rows.push({ schoolId, portionSize: 'small', portions: portionsSmall });
    if (portionsLarge > 0) rows.push({ schoolId, portionSize: 'large', portions: portionsLarge });
  }
  return rows;
}

/** Stored rows as one entry per school, in the order in which the schools first appear. */
export function fromRows(rows: Iterable<AllocationRow>): SchoolPortions[] {
  const bySchool = new Map<number, SchoolPortions>();
  for (const { schoolId, portionSize, portions } of rows) {
    const entry = bySchool.get(schoolId) ?? { schoolId, portionsSmall: 0, portionsLarge: 0 };
    if (portionSize === 'small') entry.portionsSmall += portions;
    else entry.portionsLarge += portions;
    bySchool.set(schoolId, entry);
  }
  return [...bySchool.values()];
}

/** The schools that get more portions than before, of either size. */
export function schoolsWithMorePortions(
  before: Iterable<SchoolPortions>,
  after: Iterable<SchoolPortions>,
): number[] {
  const known = new Map([...before].map((entry) => [entry.schoolId, entry]));
  return [...after]
    .filter(({ schoolId, portionsSmall, portionsLarge }) => {
      const old = known.get(schoolId);
      return portionsSmall > (old?.portionsSmall ?? 0) || portionsLarge > (old?.portionsLarge ?? 0);
    })
    .map(({ schoolId }) => schoolId);
}
