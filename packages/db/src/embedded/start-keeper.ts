import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import type { Binaries } from './binaries.js';
import { EmbeddedError } from './embedded-error.js';
import { explainFailure } from './explain-failure.js';
import { KEEPER_FILE } from './keeper-script.js';
import type { ServerAccount } from './server-account.js';

export interface KeeperOptions {
  /** The server's folder as `prepareServerFolder` leaves it; afterwards with the cluster and its log. */
  readonly folder: string;
  readonly account: ServerAccount;
  readonly binaries: Binaries;
  /** Used only when the keeper has to start the server itself. */
  readonly port: number;
  readonly initdbOptions: string;
  readonly serverOptions: string;
}

export interface Keeper {
  /** Lets go of the server, and stops it when nobody else uses it; resolves when that is done. */
  release(): Promise<void>;
}

/**
 * Runs a keeper until it holds a running server. An unreleased keeper does not keep this process
 * alive, and ends with it.
 *
 * @throws EmbeddedError when the server does not start
 */
export async function startKeeper(options: KeeperOptions): Promise<Keeper> {
  const { folder, account, binaries } = options;
  const child = spawn('/bin/sh', [KEEPER_FILE], {
    ...account,
    cwd: folder,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      LC_ALL: 'C',
      INITDB: binaries.initdb,
      PG_CTL: binaries.pg_ctl,
      POSTGRES: binaries.postgres,
      PORT: String(options.port),
      INITDB_OPTIONS: options.initdbOptions,
      SERVER_OPTIONS: options.serverOptions,
    },
  });
  const exited = once(child, 'exit').catch(() => undefined);
  await untilReady(child, folder);
  setReferences(child, 'unref');

  return {
    async release() {
      setReferences(child, 'ref');
      child.stdin.end();
      await exited;
    },
  };
}

function untilReady(child: ChildProcess, folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let complaints = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaints += text));
    child.stdout?.once('data', () => resolve());
    child.once('error', (cause) =>
      reject(
        new EmbeddedError('cannot run /bin/sh', 'check the PATH and limits of this process', {
          cause,
        }),
      ),
    );
    child.once('close', () => reject(explainFailure(complaints, folder)));
  });
}

/** Whether the keeper and its pipes count as work that this process has to wait for. */
function setReferences(child: ChildProcess, call: 'ref' | 'unref'): void {
  child[call]();
  for (const pipe of child.stdio) if (pipe instanceof Socket) pipe[call]();
}
