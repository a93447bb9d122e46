import type { AllocationRow } from '@porsi/shared/portions/allocation-rows';

/** What has to be done to stored rows so that they become the wanted ones. */
export interface RowDifferences {
  removed: AllocationRow[];
  added: AllocationRow[];
  /** Rows that stay, with other portions. */
  changed: AllocationRow[];
  /** Rows that stay as they are. */
  kept: AllocationRow[];
}

/** Compares rows by school and size. */
export function compareRows(
  stored: readonly AllocationRow[],
  wanted: readonly AllocationRow[],
): RowDifferences {
  const before = new Map(stored.map((row) => [keyOf(row), row]));
  const after = new Set(wanted.map(keyOf));
  const differences: RowDifferences = { removed: [], added: [], changed: [], kept: [] };
  for (const row of wanted) {
    const old = before.get(keyOf(row));
    if (!old) differences.added.push(row);
    else if (old.portions !== row.portions) differences.changed.push(row);
    else differences.kept.push(row);
  }
  differences.removed = stored.filter((row) => !after.has(keyOf(row)));
  return differences;
}

function keyOf({ schoolId, portionSize }: AllocationRow): string {
  return `${schoolId} ${portionSize}`;
}
