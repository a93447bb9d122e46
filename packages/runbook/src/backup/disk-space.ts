import { mkdir, statfs } from 'node:fs/promises';
import { queryRows } from '@porsi/db/query/query-rows';
import type { DataSource } from 'typeorm';
import { CannotCheck } from '../terminal/cannot-check.js';
import { bytesForPeople } from '../terminal/units.js';

/** Dumps are compressed: a third of the rows' size is common, a half is rare. */
const DUMP_TO_ROWS = 0.5;

/**
 * Makes the folder, and sure that a dump of this database has room there.
 *
 * @throws CannotCheck when it cannot be made, or there is not enough room
 */
export async function makeRoomFor(dataSource: DataSource, folder: string): Promise<void> {
  const free = await mkdir(folder, { recursive: true, mode: 0o700 })
    .then(() => statfs(folder))
    .catch((cause: unknown) => {
      throw new CannotCheck(`cannot make the folder ${folder}`, 'name another one with --out', {
        cause,
      });
    });
  const available = free.bavail * free.bsize;
  const needed = (await sizeOfRows(dataSource)) * DUMP_TO_ROWS;
  if (available >= needed) return;
  throw new CannotCheck(
    `${folder} has ${bytesForPeople(available)} left, and the backup may take ${bytesForPeople(needed)}`,
    'make room there, or name a folder on another disk with --out',
  );
}

async function sizeOfRows(dataSource: DataSource): Promise<number> {
  const [size] = await queryRows<{ bytes: number }>(
    dataSource,
    `SELECT coalesce(sum(pg_table_size(oid)), 0)::int8 AS bytes FROM pg_class
     WHERE relkind = 'r' AND relpersistence <> 't' AND relnamespace <> 'pg_catalog'::regnamespace`,
  );
  return size?.bytes ?? 0;
}
