import { queryRows } from '@porsi/db/query/query-rows';
import type { DataSource } from 'typeorm';
import { bytesForPeople } from '../../terminal/units.js';
import type { Finding } from '../step-results.js';
import { ok, refused, warning, type PreflightCheck } from './preflight-check.js';

/** Bytes of WAL that a replica has still to replay. */
const LATE = 64 * 2 ** 20;
const MUCH_TOO_LATE = 2 ** 30;

interface Replica {
  readonly name: string;
  /** null where this role may not see it. */
  readonly behind: number | null;
}

/** Replicas that are behind before the change fall behind further during it; an abandoned slot fills the disk. */
export const checkReplication: PreflightCheck = async ({ database: { dataSource } }) => {
  const [server] = await queryRows<{ standby: boolean }>(
    dataSource,
    'SELECT pg_is_in_recovery() AS standby',
  );
  if (server?.standby) return [];
  const replicas = await queryRows<Replica>(
    dataSource,
    `SELECT coalesce(nullif(application_name, ''), host(client_addr), 'pid ' || pid) AS name,
       pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn)::int8 AS behind
     FROM pg_stat_replication ORDER BY 2 DESC NULLS LAST`,
  );
  const findings = [...replicas.flatMap(judge), ...(await abandonedSlots(dataSource))];
  if (findings.length > 0) return findings;
  return ok(
    'replication',
    replicas.length === 0 ? 'no replica is connected' : `${replicas.length} replicas, none behind`,
  );
};

function judge({ name, behind }: Replica): Finding[] {
  if (behind === null)
    return [
      warning(
        'replication',
        `how far the replica ${name} is behind cannot be seen`,
        'let a superuser GRANT pg_monitor to this role, or look yourself (pg_stat_replication)',
      ),
    ];
  const found = `the replica ${name} is ${bytesForPeople(behind)} behind`;
  if (behind > MUCH_TOO_LATE)
    return [refused('replication', found, 'wait until it has caught up, or take it off')];
  return behind > LATE
    ? [warning('replication', found, 'wait until it has caught up; the change adds to it')]
    : [];
}

async function abandonedSlots(dataSource: DataSource): Promise<Finding[]> {
  const slots = await queryRows<{ name: string; kept: number }>(
    dataSource,
    `SELECT slot_name::text AS name, pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)::int8 AS kept
     FROM pg_replication_slots WHERE NOT active AND restart_lsn IS NOT NULL ORDER BY slot_name`,
  );
  return slots.map(({ name, kept }) =>
    warning(
      'replication',
      `nobody reads the replication slot ${name}, and the server keeps ${bytesForPeople(kept)} of WAL for it`,
      `start its reader, or drop it: SELECT pg_drop_replication_slot('${name}')`,
    ),
  );
}
