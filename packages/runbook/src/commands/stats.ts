import { readFile, writeFile } from 'node:fs/promises';
import { compareStats } from '@porsi/db/stats/compare-stats';
import { readStats, type DatabaseStats } from '@porsi/db/stats/read-stats';
import { databaseExists, withDatabase } from '../database/open-database.js';
import { CannotCheck } from '../terminal/cannot-check.js';
import { EXIT, type ExitCode } from '../terminal/exit-code.js';
import { readOnly } from '../terminal/interruptible.js';
import { printJson, printLines } from '../terminal/terminal.js';
import type { CommandOptions } from './command-options.js';

export interface StatsOptions extends CommandOptions {
  readonly out?: string | undefined;
  readonly compare?: string | undefined;
}

/** `db:stats`: what the change must not lose, counted; with a file to compare with, what differs. Writes nothing in the database. */
export async function showStats({ terminal, json, out, compare }: StatsOptions): Promise<ExitCode> {
  if (!databaseExists(terminal))
    throw new CannotCheck('there is no embedded database yet', 'run `pnpm db:migrate` first');
  const before = compare === undefined ? undefined : await readStatsFile(compare);
  return withDatabase(terminal, async ({ dataSource, place }) => {
    const stats = await readOnly(terminal, () => readStats(dataSource));
    const differences = before === undefined ? [] : compareStats(before, stats);
    const lost = differences.filter(({ expected }) => !expected);
    const ok = lost.length === 0;
    if (out !== undefined) await writeStatsFile(out, stats);
    if (json) printJson(terminal.stdout, { ok, database: place, stats, differences });
    else {
      printLines(terminal.stdout, describeStats(stats));
      if (before !== undefined)
        printLines(terminal.stdout, [
          ...differences.map(
            ({ what, before: was, after, expected }) =>
              `${expected ? 'differs' : 'DIFFERS'}  ${what}: ${was} before, ${after} now`,
          ),
          ok ? 'nothing was lost' : `${lost.length} counts differ that should not`,
        ]);
    }
    return ok ? EXIT.ok : EXIT.failed;
  });
}

function describeStats({ tables, categories, nulls }: DatabaseStats): string[] {
  return [
    ...Object.entries(tables).map(
      ([table, { rows, bytes }]) => `${table.padEnd(30)} ${rows} rows, ${bytes} bytes`,
    ),
    ...categories.map(
      ({ category, rows, pairs, portions, portionsSmall, portionsLarge }) =>
        `${`allocations ${category}`.padEnd(30)} ${rows} rows, ${pairs} pairs, ${portions} portions (${portionsSmall} small, ${portionsLarge} large)`,
    ),
    ...Object.entries(nulls).map(([column, rows]) => `${`NULL ${column}`.padEnd(30)} ${rows} rows`),
  ];
}

async function writeStatsFile(file: string, stats: DatabaseStats): Promise<void> {
  await writeFile(file, `${JSON.stringify(stats, null, 2)}\n`).catch((cause: unknown) => {
    throw new CannotCheck(`cannot write ${file}`, 'name a file in a folder that exists', { cause });
  });
}

async function readStatsFile(file: string): Promise<DatabaseStats> {
  try {
    const stats = JSON.parse(await readFile(file, 'utf8')) as Partial<DatabaseStats>;
    if (stats.tables && stats.categories && stats.nulls) return stats as DatabaseStats;
    throw new Error('no counts in it');
  } catch (cause) {
    throw new CannotCheck(
      `${file} holds no counts of db:stats`,
      'name a file that `pnpm db:stats --out FILE` has written',
      { cause },
    );
  }
}
