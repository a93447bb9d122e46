import { statfs } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { queryRows } from '@porsi/db/query/query-rows';
import { roomIn, type Room } from '../../backup/disk-space.js';
import { bytesForPeople } from '../../terminal/units.js';
import type { Finding } from '../step-results.js';
import { diskNeeds } from './disk-needs.js';
import { ok, refused, warning, type Looking, type PreflightCheck } from './preflight-check.js';

/** Of a disk, that must be free before anything begins. */
const SHARE_FREE = 0.2;

/** The disk of the backup, and that of the server as far as it can be seen from here. */
export const checkDisk: PreflightCheck = async (look) => {
  const needs = await diskNeeds(look);
  const folder = resolve(look.settings.backups);
  const backup = await roomIn(folder).catch(() => undefined);
  const server = await serverDisk(look);
  return [
    backup === undefined
      ? refused(
          'backup disk',
          `the folder ${folder} cannot be made`,
          'name another one with --backups',
        )
      : judge('backup disk', folder, backup, { ...needs, needed: needs.backup, scarce: warning }),
    server === undefined
      ? warning(
          'server disk',
          `it cannot be seen from here; the change takes ${bytesForPeople(needs.server)} there at most (${needs.source}), the test restore included`,
          'look yourself (df -h on the server), then say --server-disk-free BYTES to have it checked',
        )
      : judge('server disk', server.what, server.room, {
          ...needs,
          needed: needs.server,
          scarce: refused,
        }),
  ];
};

interface Demand {
  readonly needed: number;
  readonly source: string;
  /** What it is when there is enough, but less than a fifth of the disk. */
  readonly scarce: typeof warning;
}

function judge(
  check: string,
  what: string,
  { available, total }: Room,
  { needed, source, scarce }: Demand,
): Finding {
  const need = `${bytesForPeople(needed)} are needed (${source})`;
  const found = `${what}: ${bytesForPeople(available)} free, ${need}`;
  if (available < needed) return refused(check, found, 'make room there, then run it again');
  if (total !== undefined && available < total * SHARE_FREE)
    return scarce(
      check,
      `${found}; that is ${Math.floor((available / total) * 100)} % of the disk, and 20 % should be free`,
      'make room there, then run it again',
    );
  return ok(check, found);
}

async function serverDisk(look: Looking): Promise<{ what: string; room: Room } | undefined> {
  const { serverDiskFree } = look.settings;
  if (serverDiskFree !== undefined)
    return { what: 'as told by --server-disk-free', room: { available: serverDiskFree } };
  const folder = await dataFolder(look);
  if (folder === undefined) return undefined;
  return statfs(folder).then(
    ({ bavail, blocks, bsize }) => ({
      what: folder,
      room: { available: bavail * bsize, total: blocks * bsize },
    }),
    () => undefined,
  );
}

/** Where a server on this machine keeps its data; only pg_read_all_settings may ask that. */
async function dataFolder({ database, terminal }: Looking): Promise<string | undefined> {
  const { DATABASE_URL, DATA_DIR } = terminal.env;
  if (!DATABASE_URL) return join(resolve(DATA_DIR || '.data'), 'postgres', 'cluster');
  const { hostname } = new URL(database.url);
  if (!['', 'localhost', '127.0.0.1', '[::1]'].includes(hostname)) return undefined;
  const [setting] = await queryRows<{ folder: string }>(
    database.dataSource,
    `SELECT setting AS folder FROM pg_settings WHERE name = 'data_directory'`,
  );
  return setting?.folder;
}
