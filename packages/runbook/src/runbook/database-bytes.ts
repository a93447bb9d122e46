import { queryRows } from '@porsi/db/query/query-rows';
import type { DataSource } from 'typeorm';

/** The size of the database on the server's disk. */
export async function databaseBytes(dataSource: DataSource): Promise<number> {
  const [size] = await queryRows<{ bytes: number }>(
    dataSource,
    'SELECT pg_database_size(current_database()) AS bytes',
  );
  return size?.bytes ?? 0;
}
