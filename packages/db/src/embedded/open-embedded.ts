import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findBinaries, type Binaries } from './binaries.js';
import { choosePort } from './choose-port.js';
import { isPortTaken } from './explain-failure.js';
import { assertReachable, serverAccount } from './server-account.js';
import { prepareServerFolder } from './server-folder.js';
import { startKeeper, type Keeper, type KeeperOptions } from './start-keeper.js';

export interface EmbeddedDatabase {
  /** `postgres://porsi:PASSWORD@127.0.0.1:PORT/porsi`: the application's role, owner of the database, no superuser. */
  readonly url: string;
  /** The same server as its superuser, database `postgres`: for tests and repairs. */
  readonly adminUrl: string;
  /** Lets go of the server; the last process that lets go (or dies) stops it. */
  close(): Promise<void>;
}

export interface EmbeddedOptions {
  /** For tests: as fast as possible, and lost on a power cut. */
  readonly throwAway?: boolean;
  /** For tests: another server than the one that comes along. */
  readonly binaries?: Binaries;
}

const THROW_AWAY_SERVER =
  '-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200';

/**
 * The database that Porsi brings along: PostgreSQL 15 on 127.0.0.1 with its files in
 * `dataDir/postgres`. Starts it, or joins the one that another Porsi process (or a killed one) left
 * running there. It listens on no other address and on no socket, and wants its password.
 *
 * @param dataDir `DATA_DIR`; made when missing
 * @throws EmbeddedError when it cannot run here: platform, rights, disk
 */
export async function openEmbedded(
  dataDir: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedDatabase> {
  const folder = join(resolve(dataDir), 'postgres');
  const binaries = options.binaries ?? (await findBinaries());
  const account = serverAccount(folder);
  const password = await prepareServerFolder(folder, account);
  assertReachable(folder, account);
  assertReachable(binaries.postgres, account);

  const keeper = await startOnFreePort({
    folder,
    account,
    binaries,
    initdbOptions: options.throwAway ? '--no-sync' : '',
    serverOptions: options.throwAway ? THROW_AWAY_SERVER : '',
  });
  const server = `127.0.0.1:${await runningPort(folder)}`;
  return {
    url: `postgres://porsi:${password}@${server}/porsi`,
    adminUrl: `postgres://postgres:${password}@${server}/postgres`,
    close: () => keeper.release(),
  };
}

/** Whether there is an embedded database in `dataDir` already; `openEmbedded` would make one. */
export function hasEmbedded(dataDir: string): boolean {
  return existsSync(join(resolve(dataDir), 'postgres', 'cluster'));
}

async function startOnFreePort(
  options: Omit<KeeperOptions, 'port'>,
  attempts = 3,
): Promise<Keeper> {
  const port = await choosePort(join(options.folder, 'port'));
  try {
    return await startKeeper({ ...options, port });
  } catch (error) {
    if (attempts > 1 && isPortTaken(error)) return startOnFreePort(options, attempts - 1);
    throw error;
  }
}

/** The fourth line of `postmaster.pid` is the port of the server that runs, whoever started it. */
async function runningPort(folder: string): Promise<number> {
  const lines = (await readFile(join(folder, 'cluster', 'postmaster.pid'), 'utf8')).split('\n');
  return Number(lines[3]);
}
