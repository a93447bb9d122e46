import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './root.mjs';

/**
 * Runs `work` while no other process of this checkout does the same; waits for its turn.
 *
 * The lock is a socket in Linux's abstract namespace: it goes away with its process, however that
 * ends. Elsewhere there is no such thing, and no lock.
 */
export async function oneAtATime(work) {
  if (process.platform !== 'linux') return work();
  const name = `\0porsi-prepare-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`;
  let lock = await tryToListen(name);
  while (!lock) {
    await wait(100);
    lock = await tryToListen(name);
  }
  try {
    return await work();
  } finally {
    lock.close();
  }
}

function tryToListen(name) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(name, () => resolve(server));
  });
}
