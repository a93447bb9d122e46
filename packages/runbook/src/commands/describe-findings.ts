import type { Oddity } from '@porsi/db/adoption/list-oddities';
import type { KeptSplit } from '@porsi/db/rollback/kept-splits';

const SHOWN = 5;

/** Oddities of older data as lines for people: nothing of it was repaired. */
export function describeOddities(oddities: readonly Oddity[]): string[] {
  return oddities.map(({ what, count, examples }) => {
    const more = count > SHOWN ? `; and ${count - SHOWN} more (--json lists them)` : '';
    return `odd      ${count} ${what}: ${examples.slice(0, SHOWN).join('; ')}${more}`;
  });
}

/** Sizes that could not be given back. */
export function describeSplits(splits: readonly KeptSplit[]): string[] {
  return splits.map(
    ({ menuItemId, schoolId, portionsSmall, portionsLarge, why }) =>
      `kept     menu item ${menuItemId}, school ${schoolId}: ${portionsSmall} small + ${portionsLarge} large not given back, ${why}`,
  );
}
