import { queryRows } from '@porsi/db/query/query-rows';
import { sqlState } from '@porsi/db/query/run-in-transaction';
import type { OpenDatabase } from '../database/open-database.js';
import type { DatabaseIdentity } from './run-record.js';

const INSUFFICIENT_PRIVILEGE = '42501';

/** Which database this is, however it is reached. Writes nothing. */
export async function identifyDatabase({
  dataSource,
  place,
}: OpenDatabase): Promise<DatabaseIdentity> {
  const [database] = await queryRows<{ name: string; oid: number }>(
    dataSource,
    'SELECT datname::text AS name, oid::int8 AS oid FROM pg_database WHERE datname = current_database()',
  );
  return { name: database?.name ?? '', oid: database?.oid ?? 0, place, cluster: await cluster() };

  async function cluster(): Promise<string | null> {
    try {
      const [control] = await queryRows<{ cluster: string }>(
        dataSource,
        'SELECT system_identifier::text AS cluster FROM pg_control_system()',
      );
      return control?.cluster ?? null;
    } catch (error) {
      if (sqlState(error) === INSUFFICIENT_PRIVILEGE) return null;
      throw error;
    }
  }
}
