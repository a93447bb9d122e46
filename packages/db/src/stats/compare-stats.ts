import type { DatabaseStats } from './read-stats.js';

export interface Difference {
  readonly what: string;
  readonly before: number;
  readonly after: number;
  /** Whether the change itself explains it: more rows for the same pairs, other sizes of tables. */
  readonly expected: boolean;
}

/** What differs between two counts, the losses first. Pure. */
export function compareStats(before: DatabaseStats, after: DatabaseStats): Difference[] {
  const [old, now] = [flatten(before), flatten(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((what) => ({
      what,
      before: old.get(what) ?? 0,
      after: now.get(what) ?? 0,
      expected: mayDiffer(what),
    }))
    .filter((one) => one.before !== one.after)
    .sort((one, other) => Number(one.expected) - Number(other.expected));
}

/** Sizes of tables, rows (a school may have two for one pair), and how the portions are split. */
function mayDiffer(what: string): boolean {
  return /bytes|^menu_item_school_allocations rows|allocation rows|small|large|portion_size/.test(
    what,
  );
}

function flatten({ tables, categories, nulls }: DatabaseStats): Map<string, number> {
  return new Map([
    ...Object.entries(tables).flatMap(([table, { rows, bytes }]): [string, number][] => [
      [`${table} rows`, rows],
      [`${table} bytes`, bytes],
    ]),
    ...categories.flatMap((one): [string, number][] => [
      [`${one.category} allocation rows`, one.rows],
      [`${one.category} pairs of menu item and school`, one.pairs],
      [`${one.category} portions`, one.portions],
      [`${one.category} small portions`, one.portionsSmall],
      [`${one.category} large portions`, one.portionsLarge],
    ]),
    ...Object.entries(nulls).map(([column, rows]): [string, number] => [`NULL ${column}`, rows]),
  ]);
}
