/** Portions per size, of one school or of many. */
export interface PortionsPerSize {
  portionsSmall: number;
  portionsLarge: number;
}

export interface PortionTotals extends PortionsPerSize {
  totalPortions: number;
  /** Schools that get at least one small portion. */
  schoolsSmall: number;
  /** Schools that get at least one large portion. */
  schoolsLarge: number;
}

/** Adds the allocations of a menu item up, per size and in all. */
export function portionTotals(allocations: Iterable<PortionsPerSize>): PortionTotals {
  const totals = { portionsSmall: 0, portionsLarge: 0, schoolsSmall: 0, schoolsLarge: 0 };
  for (const { portionsSmall, portionsLarge } of allocations) {
    totals.portionsSmall += portionsSmall;
    totals.portionsLarge += portionsLarge;
    if (portionsSmall > 0) totals.schoolsSmall += 1;
    if (portionsLarge > 0) totals.schoolsLarge += 1;
  }
  return { ...totals, totalPortions: totals.portionsSmall + totals.portionsLarge };
}
