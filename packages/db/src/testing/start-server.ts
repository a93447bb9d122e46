import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from '../embedded/binaries.js';
import { openEmbedded } from '../embedded/open-embedded.js';
import { makeTestFolder } from './test-folder.js';

export interface OtherServer {
  /** The address of its owner, who is no superuser. */
  readonly url: string;
  readonly adminUrl: string;
  /** The same server, restarted as a hot standby of a primary that is gone: it can be read and not written. */
  asStandby(): Promise<OtherServer>;
  stop(): Promise<void>;
}

/** A server beside the run's own: of the newest version, or one that a test may do with what it likes. */
export async function startServer(version: 15 | 18): Promise<OtherServer> {
  return startIn(await makeTestFolder(), version);
}

async function startIn(folder: string, version: 15 | 18): Promise<OtherServer> {
  const binaries: { binaries?: Binaries } =
    version === 18 ? { binaries: await import('postgres-18') } : {};
  const server = await openEmbedded(folder, { throwAway: true, ...binaries });
  return {
    url: server.url,
    adminUrl: server.adminUrl,
    async asStandby() {
      await server.close();
      await writeFile(join(folder, 'postgres', 'cluster', 'standby.signal'), '');
      return startIn(folder, version);
    },
    async stop() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
