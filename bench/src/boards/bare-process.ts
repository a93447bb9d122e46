import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@porsi/api/spawn-api';

/** The bare server that builds boards, in a process of its own, on the same database. */
export function startBareServer(databaseUrl: string, statement: 'by-hand' | 'as-the-api') {
  return start('./bare-server.js', { DATABASE_URL: databaseUrl, STATEMENT: statement });
}

/** The bare server that answers 304, likewise. */
export function startBareUnchanged(databaseUrl: string) {
  return start('./bare-unchanged.js', { DATABASE_URL: databaseUrl });
}

async function start(script: string, settings: Record<string, string>) {
  const port = await freePort();
  const env = { ...process.env, ...settings, PORT: String(port) };
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), { env });
  const url = `http://127.0.0.1:${port}`;
  while (!(await fetch(url).catch(() => undefined))) {
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}`);
    await pause(20);
  }
  return {
    url,
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
