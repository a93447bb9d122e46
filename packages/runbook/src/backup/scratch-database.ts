import { queryRows } from '@porsi/db/query/query-rows';
import type { DataSource } from 'typeorm';

/** How the database that we are in sorts and encodes, as options of CREATE DATABASE. */
const SAME_LOCALE = `
  SELECT format('ENCODING %L LC_COLLATE %L LC_CTYPE %L',
                pg_encoding_to_char(encoding), datcollate, datctype)
      || CASE to_jsonb(own)->>'datlocprovider'
           WHEN 'i' THEN format(' LOCALE_PROVIDER icu ICU_LOCALE %L',
             coalesce(to_jsonb(own)->>'datlocale', to_jsonb(own)->>'daticulocale'))
           WHEN 'b' THEN format(' LOCALE_PROVIDER builtin BUILTIN_LOCALE %L',
             to_jsonb(own)->>'datlocale')
           WHEN 'c' THEN ' LOCALE_PROVIDER libc'
           ELSE ''
         END AS options
  FROM pg_database own WHERE datname = current_database()`;

/** Makes an empty database like ours on the same server. */
export async function createScratchDatabase(dataSource: DataSource, name: string): Promise<void> {
  const [same] = await queryRows<{ options: string }>(dataSource, SAME_LOCALE);
  await dataSource.query(`CREATE DATABASE ${name} TEMPLATE template0 ${same?.options ?? ''}`);
}

/** Why this role cannot make a scratch database on this server, with the way out; undefined when it can. */
export async function whyNoScratch(
  dataSource: DataSource,
): Promise<{ reason: string; wayOut: string } | undefined> {
  const [role] = await queryRows<{ name: string; allowed: boolean; standby: boolean }>(
    dataSource,
    `SELECT rolname AS name, rolcreatedb OR rolsuper AS allowed, pg_is_in_recovery() AS standby
     FROM pg_roles WHERE rolname = current_user`,
  );
  if (role?.standby)
    return {
      reason: 'this server is a read-only replica',
      wayOut:
        'take the backup from the primary server, or prove it with `pnpm db:restore` elsewhere',
    };
  if (role?.allowed) return undefined;
  return {
    reason: `the role ${role?.name} may not create the scratch database`,
    wayOut: `let a superuser run \`ALTER ROLE ${role?.name} CREATEDB\` and take it again, or prove it with \`pnpm db:restore\` on another server`,
  };
}
