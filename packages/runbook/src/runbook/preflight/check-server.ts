import { queryRows } from '@porsi/db/query/query-rows';
import { ok, refused, type PreflightCheck } from './preflight-check.js';

const OLDEST_SERVER = 15;

/** PostgreSQL 15 or newer, the primary, and open for writing. */
export const checkServer: PreflightCheck = async ({ database: { dataSource } }) => {
  const [server] = await queryRows<{
    version: string;
    major: number;
    standby: boolean;
    readOnly: boolean;
  }>(
    dataSource,
    `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int / 10000 AS major,
       pg_is_in_recovery() AS standby, current_setting('default_transaction_read_only')::bool AS "readOnly"`,
  );
  if (server === undefined || server.major < OLDEST_SERVER)
    return refused(
      'server',
      `PostgreSQL ${server?.version}, and ${OLDEST_SERVER} or newer is needed`,
      'upgrade the server first (pg_upgrade), then run it again',
    );
  if (server.standby)
    return refused(
      'server',
      'this server is a read-only replica',
      'point DATABASE_URL at the primary server',
    );
  if (server.readOnly)
    return refused(
      'server',
      'this database is set to be read-only (default_transaction_read_only)',
      'ALTER DATABASE … RESET default_transaction_read_only, or the same for the role',
    );
  return ok('server', `PostgreSQL ${server.version}, the primary`);
};
