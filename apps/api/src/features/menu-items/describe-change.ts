import type { SchoolPortions } from '@porsi/shared/portions/allocation-rows';

/** What the history keeps of a menu item: the values, and what schools get of it. */
export interface ItemValues {
  date: string;
  recipeId: number;
  totalPortions: number;
  allocations: readonly SchoolPortions[];
}

/** The two sides of an edit, each with what the other side has differently. */
export interface ItemChange {
  old: Partial<ItemValues>;
  new: Partial<ItemValues>;
}

/** What an edit changes, from the values before to the values after; undefined when they are equal. */
export function describeChange(before: ItemValues, after: ItemValues): ItemChange | undefined {
  const change: ItemChange = { old: {}, new: {} };
  for (const field of ['date', 'recipeId', 'totalPortions'] as const) {
    if (before[field] === after[field]) continue;
    Object.assign(change.old, { [field]: before[field] });
    Object.assign(change.new, { [field]: after[field] });
  }
  const gone = without(before.allocations, after.allocations);
  const come = without(after.allocations, before.allocations);
  if (gone.length + come.length > 0) {
    change.old.allocations = gone;
    change.new.allocations = come;
  }
  return Object.keys(change.new).length > 0 ? change : undefined;
}

/** The entries that another list does not have just so. */
function without(
  entries: readonly SchoolPortions[],
  others: readonly SchoolPortions[],
): SchoolPortions[] {
  const known = new Map(others.map((entry) => [entry.schoolId, entry]));
  return entries.filter((entry) => {
    const other = known.get(entry.schoolId);
    return (
      other?.portionsSmall !== entry.portionsSmall || other.portionsLarge !== entry.portionsLarge
    );
  });
}
