import { ALLOCATIONS_TABLE } from '@porsi/db/adoption/older-tables';
import { queryRows } from '@porsi/db/query/query-rows';
import { dumpSize } from '../../backup/disk-space.js';
import { identifyDatabase } from '../identify-database.js';
import { findRehearsal } from '../rehearsal/find-rehearsal.js';
import type { Looking } from './preflight-check.js';

/** In bytes. */
export interface DiskNeeds {
  /** On the server, the larger of two: the copy of the test restore; and indexes, sorting and log of the change. */
  readonly server: number;
  readonly backup: number;
  readonly source: 'measured by the rehearsal' | 'estimated';
}

/** Of the index on (menu item, school, size), with its page filling; and of the one on the size, whose equal keys are stored once. */
const BYTES_A_ROW = 46 + 8;
/** Besides the index itself: what is sorted for it, and the log of it. */
const TIMES = 3;

/** What the change and the backup take on the disks, from the last rehearsal or from the sizes of today. */
export async function diskNeeds({ database, reports }: Looking): Promise<DiskNeeds> {
  const rehearsed = await findRehearsal(reports, await identifyDatabase(database));
  const prediction = rehearsed?.rehearsal.prediction;
  if (prediction)
    return {
      server: prediction.serverBytes,
      backup: prediction.backupBytes,
      source: 'measured by the rehearsal',
    };
  const [size] = await queryRows<{ rows: number; database: number }>(
    database.dataSource,
    `SELECT pg_database_size(current_database()) AS database,
       coalesce((SELECT CASE WHEN reltuples < 0 THEN pg_relation_size(oid) / 60 ELSE reltuples END
                 FROM pg_class WHERE oid = to_regclass($1)), 0)::int8 AS rows`,
    [ALLOCATIONS_TABLE],
  );
  const { rows = 0, database: bytes = 0 } = size ?? {};
  return {
    server: Math.max(rows * BYTES_A_ROW * TIMES, bytes),
    backup: await dumpSize(database.dataSource),
    source: 'estimated',
  };
}
