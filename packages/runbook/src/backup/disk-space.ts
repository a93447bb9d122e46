import { mkdir, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { queryRows } from '@porsi/db/query/query-rows';
import type { DataSource } from 'typeorm';
import { CannotCheck } from '../terminal/cannot-check.js';
import { bytesForPeople } from '../terminal/units.js';

/** Dumps are compressed: a third of the rows' size is common, a half is rare. */
const DUMP_TO_ROWS = 0.5;

/** Of a disk, in bytes. */
export interface Room {
  readonly available: number;
  /** Unknown where only the free bytes are. */
  readonly total?: number;
}

/**
 * Makes the folder, and sure that a dump of this database has room there.
 *
 * @throws CannotCheck when it cannot be made, or there is not enough room
 */
export async function makeRoomFor(dataSource: DataSource, folder: string): Promise<void> {
  const { available } = await mkdir(folder, { recursive: true, mode: 0o700 })
    .then(() => roomIn(folder))
    .catch((cause: unknown) => {
      throw new CannotCheck(`cannot make the folder ${folder}`, 'name another one with --out', {
        cause,
      });
    });
  const needed = await dumpSize(dataSource);
  if (available >= needed) return;
  throw new CannotCheck(
    `${folder} has ${bytesForPeople(available)} left, and the backup may take ${bytesForPeople(needed)}`,
    'make room there, or name a folder on another disk with --out',
  );
}

/** What is left where a folder is, or would be. */
export async function roomIn(folder: string): Promise<Room> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { available: bavail * bsize, total: blocks * bsize };
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!missing || dirname(folder) === folder) throw error;
    return roomIn(dirname(folder));
  }
}

/** The most that a dump of this database takes, in bytes. */
export async function dumpSize(dataSource: DataSource): Promise<number> {
  const [size] = await queryRows<{ bytes: number }>(
    dataSource,
    `SELECT coalesce(sum(pg_table_size(oid)), 0)::int8 AS bytes FROM pg_class
     WHERE relkind = 'r' AND relpersistence <> 't' AND relnamespace <> 'pg_catalog'::regnamespace`,
  );
  return (size?.bytes ?? 0) * DUMP_TO_ROWS;
}
