import { rm } from 'node:fs/promises';
import { createDataSource } from '../data-source.js';
import { openEmbedded } from '../embedded/open-embedded.js';
import { migrate } from '../migrate.js';
import { makeTestFolder } from './test-folder.js';

/** Where the tests of this run find their server. */
export const TEST_SERVER_VARIABLE = 'TEST_SERVER_URL';

/**
 * One PostgreSQL for a whole test run, in a temporary folder, its database `porsi` migrated as the
 * template of every test database. For vitest's and Playwright's `globalSetup`; what it returns stops
 * the server and removes the folder. A killed run leaves no server behind.
 */
export default async function startTestServer(): Promise<() => Promise<void>> {
  const folder = await makeTestFolder();
  const server = await openEmbedded(folder, { throwAway: true });
  const stop = async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await migrateTemplate(server.url);
  } catch (error) {
    await stop();
    throw error;
  }
  process.env[TEST_SERVER_VARIABLE] = server.url;
  return stop;
}

/** A template may have no connections while it is copied. */
async function migrateTemplate(url: string): Promise<void> {
  const template = await createDataSource(url, { timezone: 'Asia/Jakarta' }).initialize();
  try {
    await migrate(template);
  } finally {
    await template.destroy();
  }
}
