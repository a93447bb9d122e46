import { queryRows } from '@porsi/db/query/query-rows';
import type { DataSource } from 'typeorm';

/** A dump has no settings of the database; where its tables are found is one. */
export async function copySearchPath(dataSource: DataSource, scratch: string): Promise<void> {
  const [path] = await queryRows<{ setting: string }>(
    dataSource,
    `SELECT current_setting('search_path') AS setting`,
  );
  await dataSource.query(
    `ALTER DATABASE ${scratch} SET search_path = ${path?.setting || 'public'}`,
  );
}
