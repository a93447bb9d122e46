import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '@porsi/db/embedded/open-embedded';
import { Client, type QueryResultRow } from 'pg';

/** What whoever runs a database of this size sets; else the older script would never end. */
const SETTINGS = ["shared_buffers = '1GB'", "max_wal_size = '8GB'"];

/** A durable PostgreSQL in a temporary folder, and the databases in it. */
export interface BenchDatabases {
  /** A new, empty one. */
  create(name: string): Promise<void>;
  /** A copy, file by file, of one that nobody is connected to. */
  copy(template: string, name: string): Promise<void>;
  drop(name: string): Promise<void>;
  /** The address for the owner of its tables. */
  url(name: string): string;
  superuser(name: string): string;
  close(): Promise<void>;
}

export async function openBenchDatabases(): Promise<BenchDatabases> {
  const folder = await mkdtemp(join(tmpdir(), 'porsi-bench-'));
  await chmod(folder, 0o711);
  const unset = await openEmbedded(folder);
  for (const setting of SETTINGS) await onceOn(unset.adminUrl, `ALTER SYSTEM SET ${setting}`);
  await unset.close();
  const server = await openEmbedded(folder);
  const at = (url: string, name: string) => Object.assign(new URL(url), { pathname: name }).href;
  const administer = async (sql: string) => {
    await onceOn(server.url, sql);
  };
  return {
    create: (name) => administer(`CREATE DATABASE ${name} TEMPLATE template0`),
    copy: (template, name) =>
      administer(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`),
    drop: (name) => administer(`DROP DATABASE ${name} WITH (FORCE)`),
    url: (name) => at(server.url, name),
    superuser: (name) => at(server.adminUrl, name),
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Runs SQL in a session of its own; the rows of a single statement. */
export async function onceOn<Row extends QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
