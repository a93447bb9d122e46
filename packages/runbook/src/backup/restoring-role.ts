import { queryRows } from '@porsi/db/query/query-rows';
import type { DataSource } from 'typeorm';

/** Who restores, and where. */
export interface RestoringRole {
  readonly superuser: boolean;
  /** Major version of the server, such as 15. */
  readonly serverVersion: number;
  /** Extensions that this role can create here. */
  readonly extensions: readonly string[];
}

export async function restoringRole(dataSource: DataSource): Promise<RestoringRole> {
  const [role] = await queryRows<{ superuser: boolean; version: number; extensions: string[] }>(
    dataSource,
    `SELECT rolsuper AS superuser,
            current_setting('server_version_num')::int / 10000 AS version,
            ARRAY(
              SELECT name::text FROM pg_available_extensions extension
              JOIN pg_available_extension_versions USING (name)
              WHERE version = default_version AND (rolsuper OR trusted OR NOT superuser)
            ) AS extensions
     FROM pg_roles WHERE rolname = current_user`,
  );
  return {
    superuser: role?.superuser ?? false,
    serverVersion: role?.version ?? 0,
    extensions: role?.extensions ?? [],
  };
}
