import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';

/**
 * The port for the next start: the one of last time while it is free, so that a program which lost
 * its database finds it again, else any free one. The keeper writes `file`.
 */
export async function choosePort(file: string): Promise<number> {
  const last = Number(await readFile(file, 'utf8').catch(() => '0'));
  const port = (await freePort(last)) ?? (await freePort(0));
  if (port === undefined) throw new Error('no free port on 127.0.0.1');
  return port;
}

/** The port that 127.0.0.1 gives for `wanted` (0: any), or undefined when it is taken. */
function freePort(wanted: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen({ host: '127.0.0.1', port: wanted, exclusive: true }, () => {
      const address = probe.address();
      probe.close(() =>
        resolve(address !== null && typeof address === 'object' ? address.port : undefined),
      );
    });
  });
}
