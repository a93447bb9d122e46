import { queryRows } from '@porsi/db/query/query-rows';
import type { DataSource } from 'typeorm';

/** Somebody who is connected to this database. Times are in seconds. */
export interface Session {
  readonly pid: number;
  readonly role: string;
  readonly superuser: boolean;
  readonly application: string;
  /** null: over a socket of the server's own machine. */
  readonly address: string | null;
  /** `active`, `idle`, `idle in transaction`, …; null when this role may not see it. */
  readonly state: string | null;
  readonly connectedFor: number;
  readonly inTransactionFor: number | null;
  /** The session that asks. */
  readonly own: boolean;
}

/** Every client's session in this database, the oldest first. Needs no rights; without pg_monitor some fields of others are hidden. */
export function listSessions(dataSource: DataSource): Promise<Session[]> {
  return queryRows<Session>(
    dataSource,
    `SELECT activity.pid, usename AS role, coalesce(rolsuper, false) AS superuser,
            coalesce(application_name, '') AS application, host(client_addr) AS address, state,
            extract(epoch FROM clock_timestamp() - backend_start)::float8 AS "connectedFor",
            extract(epoch FROM clock_timestamp() - xact_start)::float8 AS "inTransactionFor",
            activity.pid = pg_backend_pid() AS own
     FROM pg_stat_activity activity LEFT JOIN pg_roles ON pg_roles.oid = usesysid
     WHERE datname = current_database() AND usename IS NOT NULL
       AND coalesce(backend_type, 'client backend') = 'client backend'
     ORDER BY backend_start, activity.pid`,
  );
}

/** Names that people's and operators' programs give themselves in `pg_stat_activity`; the application's sessions are the others. */
const TOOLS =
  /^(psql|pg_\w+|pgcli|pgbench|vacuumdb|reindexdb|clusterdb|pgadmin|dbeaver|datagrip|intellij|jetbrains|tableplus|postico|navicat|heidisql|beekeeper|azure data studio|barman|pgbackrest|wal-g|repmgr|patroni|postgres_exporter|zabbix|porsi-)/i;

export const isTool = ({ application, own }: Session): boolean => own || TOOLS.test(application);
