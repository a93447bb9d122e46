import { randomBytes } from 'node:crypto';
import { rename, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { clientEnvironment } from '../client-tools/client-environment.js';
import { explainTool } from '../client-tools/explain-tool.js';
import { findClientTools } from '../client-tools/find-client-tools.js';
import type { OpenDatabase } from '../database/open-database.js';
import type { Terminal } from '../terminal/terminal.js';
import { sha256Of, writeChecksum } from './checksum.js';
import { startCleanUpGuard } from './clean-up-guard.js';
import { copyElsewhere } from './copy-elsewhere.js';
import { countTables, type TableCounts } from './count-tables.js';
import { makeRoomFor } from './disk-space.js';
import { dumpDatabase } from './dump-database.js';
import { onSnapshot } from './on-snapshot.js';
import { proveBackup } from './prove-backup.js';
import { restoringRole } from './restoring-role.js';
import { whyNoScratch } from './scratch-database.js';

export interface BackupOptions {
  readonly terminal: Terminal;
  /** Folder for the two files; made when missing. */
  readonly out: string;
  /** Command for `sh`, see copyElsewhere. */
  readonly copyTo?: string;
  readonly signal: AbortSignal;
  readonly onStep: (title: string) => void;
  /** Works with the scratch database, by its name, while the restored copy is still there. */
  readonly onRestored?: (scratch: string) => Promise<void>;
}

export interface Backup {
  /** Absolute; its checksum is `FILE.sha256`. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Of the dump's own snapshot. */
  readonly counts: TableCounts;
  /** Major version of the client tools that made it. */
  readonly toolsVersion: number;
  /** Why it was not restored as a test; absent when it was, and every count was equal. */
  readonly unproven?: { readonly reason: string; readonly wayOut: string };
}

/** The steps that `onStep` hears of, besides the copy. */
export const BACKUP_STEPS = 4;

/**
 * Takes a backup of a database and proves it by a test restore. Writes nothing in the database. Until
 * the backup is whole and proven, nothing bears its final name; whatever happens, neither a half file
 * nor the scratch database stays.
 *
 * @throws OperatorError
 */
export async function takeBackup(database: OpenDatabase, options: BackupOptions): Promise<Backup> {
  const { terminal, signal, onStep } = options;
  const { dataSource } = database;
  const role = await restoringRole(dataSource);
  const tools = await findClientTools(role.serverVersion, terminal);
  const unproven = await whyNoScratch(dataSource);
  await makeRoomFor(dataSource, resolve(options.out));

  const id = randomBytes(4).toString('hex');
  const scratch = `porsi_test_restore_${id}`;
  const env = await clientEnvironment(database, terminal, `porsi-backup-${id}`);
  const file = join(resolve(options.out), fileName(env.PGDATABASE ?? 'database', new Date()));
  const partial = `${file}.${id}.partial`;
  const guard = startCleanUpGuard(tools, env, {
    // Where none can be made, none can be dropped: a standby refuses even to look for it.
    scratch: unproven === undefined ? scratch : undefined,
    file,
    partial,
  });
  try {
    onStep('count the rows of every table');
    const counts = await onSnapshot(dataSource, async (runner, snapshot) => {
      const counted = await countTables(runner);
      signal.throwIfAborted();
      onStep('dump the same snapshot');
      await dumpDatabase(partial, snapshot, { tools, env, signal });
      return counted;
    });
    onStep('checksum');
    const sha256 = await sha256Of(partial);
    if (unproven === undefined) {
      onStep(`test restore into ${scratch}`);
      await proveBackup(partial, database, { terminal, tools, env, signal, role, scratch, counts });
      await options.onRestored?.(scratch);
    }
    signal.throwIfAborted();
    await writeChecksum(file, sha256);
    await rename(partial, file);
    const { size: bytes } = await stat(file);
    if (options.copyTo !== undefined) {
      onStep('copy');
      await copyElsewhere(options.copyTo, file, { env: terminal.env, signal });
    }
    await guard.cleanUp();
    return { file, bytes, sha256, counts, toolsVersion: tools.version, unproven };
  } catch (error) {
    // Why it failed says more than that, say, a server which is gone drops nothing.
    await guard.cleanUp().catch(() => undefined);
    throw explainTool(error, 'the backup');
  }
}

/** `porsi-20261122-013000-417.dump`, in local time with milliseconds. */
function fileName(database: string, now: Date): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
  const stamp = local.slice(0, 23).replaceAll(/[-:]/g, '').replaceAll(/[T.]/g, '-');
  return `${database.replaceAll(/[^\w.-]/g, '_')}-${stamp}.dump`;
}
