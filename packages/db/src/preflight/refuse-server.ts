import type { Asked } from '../migrations/step-migration.js';
import { OperatorError } from '../operator-error.js';
import { queryRows } from '../query/query-rows.js';

const OLDEST_SERVER = 15;

/** What a server says of itself. */
export interface Server {
  readonly version: string;
  readonly major: number;
  readonly standby: boolean;
  readonly readOnly: boolean;
  readonly schema: string | null;
  readonly searchPath: string;
}

const LOOK = `
  SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int / 10000 AS major,
    pg_is_in_recovery() AS standby, current_setting('default_transaction_read_only')::bool AS "readOnly",
    current_schema()::text AS schema, current_setting('search_path') AS "searchPath"`;

/**
 * Whether this server can be migrated at all. Writes nothing.
 *
 * @throws OperatorError on a server that is too old, read-only, or has no schema to make tables in
 */
export async function refuseServer(db: Asked): Promise<void> {
  const [server] = await queryRows<Server>(db, LOOK);
  const complaint = server && complaintAbout(server);
  if (complaint) throw new OperatorError(`${complaint[0]}, nothing was changed`, complaint[1]);
}

/** What is wrong and the way out; undefined when nothing is. Pure. */
export function complaintAbout({
  version,
  major,
  standby,
  readOnly,
  schema,
  searchPath,
}: Server): readonly [string, string] | undefined {
  if (major < OLDEST_SERVER)
    return [
      `this is PostgreSQL ${version}, and ${OLDEST_SERVER} or newer is needed`,
      'upgrade the server first (pg_upgrade), then run it again',
    ];
  if (standby)
    return ['this server is a read-only replica', 'point DATABASE_URL at the primary server'];
  if (readOnly)
    return [
      'this database is set to be read-only (default_transaction_read_only)',
      'ALTER DATABASE … RESET default_transaction_read_only (or ALTER ROLE), then run it again',
    ];
  if (schema === null)
    return [
      `no schema of the search_path (${searchPath}) exists`,
      'set it for the role: ALTER ROLE … SET search_path = the schema of the tables',
    ];
  return undefined;
}
