import { readCatalog } from '@porsi/db/adoption/read-catalog';
import { compareStats } from '@porsi/db/stats/compare-stats';
import { readStats, type DatabaseStats } from '@porsi/db/stats/read-stats';
import type { DataSource } from 'typeorm';

/** What a copy is like at one moment: its counts, and how its tables are made, each part as text. */
export interface Snapshot {
  readonly stats: DatabaseStats;
  readonly structure: Readonly<Record<string, string>>;
}

export async function takeSnapshot(dataSource: DataSource): Promise<Snapshot> {
  const { tables, columns, keyed, indexes, keysOnPair, sizeCheck } = await readCatalog(dataSource);
  return {
    stats: await readStats(dataSource),
    structure: {
      tables: inAnyOrder([...tables.values()]),
      columns: inAnyOrder(columns),
      'unique ids': inAnyOrder([...keyed]),
      'indexes and constraints': inAnyOrder(indexes),
      'foreign keys on the pair': inAnyOrder(keysOnPair),
      check_portion_size: sizeCheck ?? '',
    },
  };
}

const inAnyOrder = (things: readonly unknown[]): string =>
  things
    .map((thing) => JSON.stringify(thing))
    .toSorted()
    .join();

/** Where two moments differ that should not, sizes on the disk aside; nobody else writes to a copy. */
export function differencesOf(one: Snapshot, other: Snapshot): string[] {
  const structure = Object.keys(one.structure).filter(
    (part) => one.structure[part] !== other.structure[part],
  );
  return [...countsThatDiffer(one, other), ...structure.map((part) => `${part} differ`)];
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
