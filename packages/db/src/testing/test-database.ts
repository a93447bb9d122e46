import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { TEST_SERVER_VARIABLE } from './test-server.js';

export interface TestDatabase {
  readonly url: string;
  /** Connected, in the time zone Asia/Jakarta. */
  readonly dataSource: DataSource;
  /** Disconnects everybody and removes the database. */
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** A database without tables instead of a migrated one. */
  readonly empty?: boolean;
  /** Another server than the run's, as its owner's address; it has no template, so the database is empty. */
  readonly server?: string;
}

/** A database of its own on the run's server (see test-server): a copy of the migrated template. */
export async function createTestDatabase({
  server = process.env[TEST_SERVER_VARIABLE],
  empty = server !== process.env[TEST_SERVER_VARIABLE],
}: TestDatabaseOptions = {}): Promise<TestDatabase> {
  if (server === undefined)
    throw new Error('no test server: add testing/test-server to globalSetup');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(server, `CREATE DATABASE ${name} TEMPLATE ${empty ? 'template0' : 'porsi'}`);
  const url = Object.assign(new URL(server), { pathname: name }).href;
  const dataSource = await createDataSource(url, { timezone: 'Asia/Jakarta' }).initialize();
  return {
    url,
    dataSource,
    async drop() {
      if (dataSource.isInitialized) await dataSource.destroy();
      // Only a superuser may FORCE out an autovacuum worker; without FORCE the server ends that by itself.
      await administer(server, `DROP DATABASE ${name} WITH (FORCE)`).catch(() =>
        administer(server, `DROP DATABASE ${name}`),
      );
    },
  };
}

async function administer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({
    connectionString: Object.assign(new URL(server), { pathname: 'postgres' }).href,
  });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
