import { createDataSource } from '@porsi/db/data-source';
import { hasEmbedded, openEmbedded } from '@porsi/db/embedded/open-embedded';
import type { DataSource } from 'typeorm';
import { CannotCheck } from '../terminal/cannot-check.js';
import type { Terminal } from '../terminal/terminal.js';
import { explainConnection } from './explain-connection.js';

export interface OpenDatabase {
  readonly dataSource: DataSource;
  readonly url: string;
  /** Where it is, for people: without user and password. */
  readonly place: string;
}

/**
 * Runs `work` with the database that `DATABASE_URL` names, else with the embedded one under
 * `DATA_DIR`, which is started for as long as the work takes unless it is running already.
 *
 * @throws CannotCheck when the database cannot be reached; EmbeddedError
 */
export async function withDatabase<Result>(
  terminal: Terminal,
  work: (database: OpenDatabase) => Promise<Result>,
): Promise<Result> {
  const { DATABASE_URL: url, DATA_DIR: dataDir } = settingsOf(terminal);
  if (url !== undefined) return withServer(url, terminal, serverName(readUrl(url)), work);
  const embedded = await openEmbedded(dataDir);
  try {
    return await withServer(embedded.url, terminal, `embedded, in ${dataDir}`, work);
  } finally {
    await embedded.close();
  }
}

/** Runs `work` with another database on the same server, as the same role. */
export async function withNeighbour<Result>(
  name: string,
  { url }: Pick<OpenDatabase, 'url'>,
  terminal: Terminal,
  work: (database: OpenDatabase) => Promise<Result>,
): Promise<Result> {
  const neighbour = new URL(url);
  neighbour.pathname = encodeURIComponent(name);
  return withServer(neighbour.href, terminal, serverName(neighbour), work);
}

/** Whether there is a database to look at: looking must not make an embedded one. */
export function databaseExists(terminal: Terminal): boolean {
  const { DATABASE_URL: url, DATA_DIR: dataDir } = settingsOf(terminal);
  return url !== undefined || hasEmbedded(dataDir);
}

async function withServer<Result>(
  url: string,
  { env }: Terminal,
  place: string,
  work: (database: OpenDatabase) => Promise<Result>,
): Promise<Result> {
  const timezone = env.KITCHEN_TIMEZONE || 'Asia/Jakarta';
  const dataSource = connectionTo(url, timezone);
  try {
    await dataSource.initialize();
  } catch (error) {
    throw explainConnection(error, new URL(url));
  }
  try {
    return await work({ dataSource, url, place });
  } finally {
    await dataSource.destroy();
  }
}

function connectionTo(url: string, timezone: string): DataSource {
  try {
    return createDataSource(url, { timezone, poolSize: 2, applicationName: 'porsi-runbook' });
  } catch (cause) {
    throw new CannotCheck(
      `KITCHEN_TIMEZONE is no time zone: ${timezone}`,
      'set it to a name such as Asia/Jakarta',
      { cause },
    );
  }
}

function settingsOf({ env }: Terminal): { DATABASE_URL: string | undefined; DATA_DIR: string } {
  return { DATABASE_URL: env.DATABASE_URL || undefined, DATA_DIR: env.DATA_DIR || '.data' };
}

function readUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^postgres(ql)?:$/.test(url.protocol)) return url;
  throw new CannotCheck(
    'DATABASE_URL is no PostgreSQL address',
    'write it as postgresql://user:password@host:port/database',
  );
}

function serverName({ hostname, port, pathname }: URL): string {
  return `${decodeURIComponent(pathname.slice(1))} on ${hostname || 'localhost'}:${port || 5432}`;
}
