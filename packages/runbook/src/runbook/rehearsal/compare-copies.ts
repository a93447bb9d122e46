import { readCatalog } from '@porsi/db/adoption/read-catalog';
import { compareStats } from '@porsi/db/stats/compare-stats';
import { readStats, type DatabaseStats } from '@porsi/db/stats/read-stats';
import type { DataSource } from 'typeorm';

/** What a copy is like at one moment: its counts, and each part of how its tables are made, as text. */
export interface Snapshot {
  readonly stats: DatabaseStats;
  readonly structure: Readonly<Record<string, string>>;
}

export async function takeSnapshot(dataSource: DataSource): Promise<Snapshot> {
  const parts = Object.entries(await readCatalog(dataSource));
  return {
    stats: await readStats(dataSource),
    structure: Object.fromEntries(parts.map(([part, content]) => [part, inAnyOrder(content)])),
  };
}

/** Whatever holds several things, lists, sets and maps, as text that knows no order. */
function inAnyOrder(content: unknown): string {
  const things: unknown[] =
    content instanceof Map || content instanceof Set || Array.isArray(content)
      ? [...(content as Iterable<unknown>)]
      : [content];
  return things
    .map((thing) => JSON.stringify(thing) ?? 'nothing')
    .toSorted()
    .join();
}

/** Where two moments differ that should not, sizes on the disk aside; nobody else writes to a copy. */
export function differencesOf(one: Snapshot, other: Snapshot): string[] {
  const structure = Object.keys(one.structure).filter(
    (part) => one.structure[part] !== other.structure[part],
  );
  return [
    ...countsThatDiffer(one, other),
    ...structure.map((part) => `the catalog differs in ${part}`),
  ];
}

/** @param sizes whether the split into sizes, and with it the number of rows, has to be equal too */
export function countsThatDiffer(one: Snapshot, other: Snapshot, sizes = true): string[] {
  const apart = sizes
    ? / bytes$|^NULL portion_size$/
    : / bytes$|^NULL portion_size$|small|large|rows/;
  return compareStats(one.stats, other.stats)
    .filter(({ what }) => !apart.test(what))
    .map(({ what, before, after }) => `${what}: ${before} before, ${after} then`);
}
