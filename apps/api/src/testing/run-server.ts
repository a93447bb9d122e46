import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** The server as a process of its own, as `pnpm start` runs it. */
export interface RunningServer {
  process: ChildProcess;
  /** Resolves with the port when everything is served. */
  ready: Promise<number>;
  /** Resolves with the exit code and everything that was printed. */
  ended: Promise<{ code: number | null; out: string; err: string }>;
}

export function runServer(variables: Record<string, string>): RunningServer {
  const { PATH = '' } = process.env;
  const server = spawn(process.execPath, [main], {
    env: { PATH, LOG_LEVEL: 'warn', PORT: '0', ...variables },
  });
  let out = '';
  let err = '';
  server.stderr.on('data', (data: Buffer) => (err += data.toString()));
  const ended = once(server, 'close').then(() => ({ code: server.exitCode, out, err }));
  const ready = new Promise<number>((resolve, reject) => {
    server.stdout.on('data', (data: Buffer) => {
      out += data.toString();
      const port = /http:\/\/localhost:(\d+)\/kds\//.exec(out)?.[1];
      if (port) resolve(Number(port));
    });
    server.once('exit', () => reject(new Error(`the server ended: ${err}`)));
  });
  // Who only waits for the end does not have to look at this one too.
  ready.catch(() => undefined);
  return { process: server, ready, ended };
}
