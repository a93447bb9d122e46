import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnApi, type ApiProcess } from '@porsi/api/spawn-api';
import { createDataSource } from '@porsi/db/data-source';
import { openEmbedded } from '@porsi/db/embedded/open-embedded';
import { migrate } from '@porsi/db/migrate';
import { hashPassword } from '@porsi/db/passwords';
import { makeUser } from '@porsi/db/testing/builders';
import { serviceDateAt } from '@porsi/shared/calendar/service-date';
import { Pool } from 'pg';

import { fillKitchen, type KitchenDay } from './kitchen-day.js';

const TIMEZONE = 'Asia/Jakarta';
const PASSWORD = 'porsi-bench';
const head = { email: 'head@example.com', role: 'kepala_sppg' };

/** A PostgreSQL with its usual, durable settings in a temporary folder. */
export interface BenchServer {
  /** A database of its own with one day for so many schools, and the API on it. */
  openKitchen(schools: number): Promise<BenchKitchen>;
  close(): Promise<void>;
}

export interface BenchKitchen extends KitchenDay {
  databaseUrl: string;
  /** The benchmark's own connections, as many as the API has. */
  pool: Pool;
  api: ApiProcess;
  /** Bearer token of the head of the kitchen. */
  token: string;
  credentials: { email: string; password: string };
  close(): Promise<void>;
}

export async function openBenchServer(): Promise<BenchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'porsi-bench-'));
  await chmod(folder, 0o711);
  const server = await openEmbedded(folder);
  let kitchens = 0;
  return {
    openKitchen: (schools) => openKitchen(server.url, `bench_${++kitchens}`, schools),
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openKitchen(
  serverUrl: string,
  name: string,
  schools: number,
): Promise<BenchKitchen> {
  const databaseUrl = Object.assign(new URL(serverUrl), { pathname: name }).href;
  await administer(serverUrl, `CREATE DATABASE ${name}`);
  await prepareDatabase(databaseUrl);
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 10,
    options: `-c TimeZone=${TIMEZONE}`,
  });
  const day = await fillKitchen(pool, schools, serviceDateAt(new Date(), TIMEZONE));
  const api = await spawnApi({ databaseUrl });
  const credentials = { email: head.email, password: PASSWORD };
  return {
    ...day,
    databaseUrl,
    pool,
    api,
    credentials,
    token: await signIn(api.url, credentials),
    async close() {
      await api.stop();
      await pool.end();
      await administer(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function prepareDatabase(databaseUrl: string): Promise<void> {
  const dataSource = await createDataSource(databaseUrl, { timezone: TIMEZONE }).initialize();
  try {
    await migrate(dataSource);
    await makeUser(dataSource, { ...head, passwordHash: await hashPassword(PASSWORD) });
  } finally {
    await dataSource.destroy();
  }
}

async function administer(serverUrl: string, sql: string): Promise<void> {
  const pool = new Pool({ connectionString: serverUrl, max: 1 });
  await pool.query(sql);
  await pool.end();
}

async function signIn(url: string, credentials: BenchKitchen['credentials']): Promise<string> {
  const answer = await fetch(`${url}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  if (!answer.ok) throw new Error(`sign-in failed: ${answer.status} ${await answer.text()}`);
  const { accessToken } = (await answer.json()) as { accessToken: string };
  return accessToken;
}
