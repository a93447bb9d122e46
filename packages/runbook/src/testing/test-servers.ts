import { openTestServer } from '@porsi/db/testing/test-server';
import type { TestProject } from 'vitest/node';

/** Where a worker of this run finds its server; `worker` counts from 1. */
export const serverVariable = (worker: number): string => `TEST_SERVER_URL_${worker}`;

/**
 * A server for each worker: several of these tests look at a whole server, at its roles, its sessions,
 * and the databases that a test restore leaves there. For vitest's `globalSetup`.
 */
export default async function startTestServers({
  config,
}: TestProject): Promise<() => Promise<void>> {
  const servers = await Promise.all(Array.from({ length: config.maxWorkers }, openTestServer));
  servers.forEach(({ url }, index) => (process.env[serverVariable(index + 1)] = url));
  return async () => {
    await Promise.all(servers.map((server) => server.stop()));
  };
}
