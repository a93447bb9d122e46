import type { MenuItem } from '@porsi/shared/menu-items/menu-item';
import type { PortionsPerSize } from '@porsi/shared/portions/portion-totals';
import type { AllocationFacts } from '@porsi/shared/portions/review-allocations';
import type { School } from '@porsi/shared/schools/school';

/** What the rules need to know, as far as this browser knows it; the server has the last word. */
export function allocationFacts(
  schools: readonly School[],
  base: MenuItem | null,
  featurePortionSize: boolean,
): AllocationFacts {
  const stored = (base?.allocations ?? []).map(
    ({ schoolId, portionsSmall, portionsLarge }): [number, PortionsPerSize] => [
      schoolId,
      { portionsSmall, portionsLarge },
    ],
  );
  return {
    schools: new Map(schools.map((school) => [school.id, school])),
    stored: new Map(stored),
    featurePortionSize,
  };
}
