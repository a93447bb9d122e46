import { rm } from 'node:fs/promises';
import type { Binaries } from '../embedded/binaries.js';
import { openEmbedded } from '../embedded/open-embedded.js';
import { makeTestFolder } from './test-folder.js';

export interface OtherServer {
  /** The address of its owner, who is no superuser. */
  readonly url: string;
  readonly adminUrl: string;
  stop(): Promise<void>;
}

/** A server beside the run's own: of the newest version, or one that a test may do with what it likes. */
export async function startServer(version: 15 | 18): Promise<OtherServer> {
  const folder = await makeTestFolder();
  const binaries: { binaries?: Binaries } =
    version === 18 ? { binaries: await import('postgres-18') } : {};
  const server = await openEmbedded(folder, { throwAway: true, ...binaries });
  return {
    url: server.url,
    adminUrl: server.adminUrl,
    async stop() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
