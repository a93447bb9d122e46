import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@porsi/api/spawn-api';

const script = fileURLToPath(new URL('./bare-server.js', import.meta.url));

/** The bare server in a process of its own, on the same database. */
export async function startBareServer(databaseUrl: string, statement: 'by-hand' | 'as-the-api') {
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    STATEMENT: statement,
  };
  const child = fork(script, { env });
  const url = `http://127.0.0.1:${port}`;
  while (!(await fetch(url).catch(() => undefined))) await pause(20);
  return {
    url,
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
