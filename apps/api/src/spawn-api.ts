import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('./main.js', import.meta.url));
const READY_WITHIN = 30_000;

export interface ApiProcess {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly port: number;
  /** Process id. */
  readonly pid: number;
  /** What it wrote to its standard output and standard error, while it was asked to keep that. */
  log(): string;
  /** Whether it has ended, asked or by itself. */
  hasEnded(): boolean;
  /** Asks it to end, and waits until it has. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

export interface SpawnOptions {
  /** A migrated database. */
  databaseUrl: string;
  /** A free one when left out. */
  port?: number;
  /** Further settings (contract, section 6). */
  settings?: Record<string, string>;
}

/** Runs the whole product as a process of its own, for end-to-end tests and benchmarks; resolves when it is ready. */
export async function spawnApi({ databaseUrl, port, settings }: SpawnOptions): Promise<ApiProcess> {
  const chosen = port ?? (await freePort());
  const child = spawn(process.execPath, ['--enable-source-maps', main], {
    env: {
      ...process.env,
      LOG_LEVEL: 'warn',
      ...settings,
      DATABASE_URL: databaseUrl,
      PORT: String(chosen),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const keep = (chunk: Buffer) => (log = (log + chunk.toString()).slice(-100_000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  child.once('exit', () => process.removeListener('exit', endWithUs));
  const url = `http://127.0.0.1:${chosen}`;
  await ready(url, child, () => log);
  return {
    url,
    port: chosen,
    pid: child.pid ?? 0,
    log: () => log,
    hasEnded: () => hasEnded(child),
    async stop(signal = 'SIGTERM') {
      if (hasEnded(child)) return;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
}

/** A port of 127.0.0.1 that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function ready(url: string, child: ChildProcess, log: () => string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN;
  for (;;) {
    if (hasEnded(child)) throw new Error(`the API ended before it was ready\n${log()}`);
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    if (Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`the API was not ready after ${READY_WITHIN} ms\n${log()}`);
    }
    await pause(25);
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
