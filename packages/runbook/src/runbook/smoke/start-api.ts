import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { OperatorError } from '@porsi/db/operator-error';
import type { Terminal } from '../../terminal/terminal.js';

/** The API of this very version, as its build left it. */
export const API_PROGRAM = fileURLToPath(
  new URL('../../../../../apps/api/dist/main.js', import.meta.url),
);

/** The API as a process that ends with us, however we end: the kernel closes its standard input then. */
const SCRIPT = `exec 3<&0
( cat <&3 >/dev/null; kill $$ ) >/dev/null 2>&1 &
exec "$NODE" "$PROGRAM" </dev/null 3<&-`;

const LONGEST_COMPLAINT = 2_000;

export interface StartedApi {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts the API on a free port of 127.0.0.1, with a secret of its own; resolves when it serves.
 *
 * @throws OperatorError when it ends instead, with what it said
 */
export async function startApi(
  databaseUrl: string,
  { env }: Terminal,
  signal: AbortSignal,
): Promise<StartedApi> {
  const api = spawn('/bin/sh', ['-c', SCRIPT], {
    env: {
      PATH: env.PATH,
      KITCHEN_TIMEZONE: env.KITCHEN_TIMEZONE,
      NODE: process.execPath,
      PROGRAM: API_PROGRAM,
      DATABASE_URL: databaseUrl,
      HOST: '127.0.0.1',
      PORT: '0',
      JWT_SECRET: randomBytes(32).toString('base64url'),
      LOG_LEVEL: 'warn',
    },
    // A session of its own: a Ctrl-C reaches us, and we end it in good order.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = once(api, 'exit');
  let [out, complaint] = ['', ''];
  api.stderr.setEncoding('utf8').on('data', (part: string) => {
    complaint = (complaint + part).slice(-LONGEST_COMPLAINT);
  });
  async function stop(): Promise<void> {
    if (api.exitCode === null && api.signalCode === null) {
      api.kill('SIGTERM');
      await ended;
    }
    api.stdin.destroy();
  }

  const port = new Promise<string | undefined>((resolve) => {
    api.stdout.setEncoding('utf8').on('data', (part: string) => {
      out += part;
      const listening = /http:\/\/localhost:(\d+)\/kds\//.exec(out)?.[1];
      if (listening !== undefined) resolve(listening);
    });
    void ended.then(() => resolve(undefined));
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  const listening = await port;
  if (listening !== undefined) return { url: `http://127.0.0.1:${listening}`, stop };
  await stop();
  signal.throwIfAborted();
  throw new OperatorError(
    `the API did not start: ${complaint.trim().split('\n').at(-1) || 'it said nothing'}`,
    'put that right, or start it yourself and name it with --url; then go on with `pnpm runbook --resume`',
  );
}
