import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { createDataSource } from '../data-source.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** The anonymised excerpt of a production database of the older system, beside the repository. */
const PRODUCTION = join(import.meta.dirname, '../../../../../shared/legacy/production.sql');

/** Everybody's password there. */
export const OLDER_PASSWORD = 'Sppg-uji-2026';

/**
 * A database of the older system, as nobody prepared it.
 *
 * @param changes SQL that makes another of its shapes of it
 * @param server another one than the run's
 */
export async function createOlderDatabase(changes = '', server?: string): Promise<TestDatabase> {
  const database = await createTestDatabase({ empty: true, ...(server && { server }) });
  await loadOlderExcerpt(database.url);
  await onceOn(database.url, changes);
  await database.dataSource.destroy();
  // What was set for the database counts for new sessions.
  const dataSource = await createDataSource(database.url, {
    timezone: 'Asia/Jakarta',
  }).initialize();
  return {
    url: database.url,
    dataSource,
    async drop() {
      if (dataSource.isInitialized) await dataSource.destroy();
      await database.drop();
    },
  };
}

/** Fills an empty database with the excerpt. */
export async function loadOlderExcerpt(url: string): Promise<void> {
  const dump = await readFile(PRODUCTION, 'utf8');
  await onceOn(url, dump.replaceAll(/^\\.*$/gm, ''));
}

/** A session of its own: a dump changes the settings of the one that reads it. */
async function onceOn(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
