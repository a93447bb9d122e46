import type { QueryRunner } from 'typeorm';
import type { OpenDatabase } from '../database/open-database.js';
import type { Terminal } from '../terminal/terminal.js';

/** Environment of a child process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What a connected client of `pg` says of itself. */
interface ConnectedClient {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  readonly password: string | null | undefined;
}

/** Parameters of a DATABASE_URL that libpq takes from a variable. */
const TLS = {
  sslmode: 'PGSSLMODE',
  sslrootcert: 'PGSSLROOTCERT',
  sslcert: 'PGSSLCERT',
  sslkey: 'PGSSLKEY',
} as const;

/**
 * The environment in which PostgreSQL's own tools reach the very database that we are connected to.
 * The password stands there and on no command line; libpq's own ways (PGPASSFILE, ~/.pgpass) stay.
 *
 * @param applicationName what an operator reads in `pg_stat_activity`
 */
export async function clientEnvironment(
  { dataSource, url }: OpenDatabase,
  { env }: Pick<Terminal, 'env'>,
  applicationName: string,
): Promise<Environment> {
  const { host, port, user, database, password } = await connectedClient(
    dataSource.createQueryRunner(),
  );
  const { searchParams } = new URL(url);
  const tls = Object.entries(TLS).flatMap(([parameter, variable]) => {
    const value = searchParams.get(parameter);
    return value === null ? [] : [[variable, value] as const];
  });
  const { DATABASE_URL: _, ...rest } = env;
  return {
    ...rest,
    PGHOST: host,
    PGPORT: String(port),
    PGUSER: user,
    PGDATABASE: database,
    ...(password ? { PGPASSWORD: password } : {}),
    ...Object.fromEntries(tls),
    PGAPPNAME: applicationName,
    PGCONNECT_TIMEOUT: '10',
  };
}

async function connectedClient(runner: QueryRunner): Promise<ConnectedClient> {
  try {
    return (await runner.connect()) as ConnectedClient;
  } finally {
    await runner.release();
  }
}
