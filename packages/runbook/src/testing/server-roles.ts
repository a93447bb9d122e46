import { createDataSource } from '@porsi/db/data-source';
import type { DataSource } from 'typeorm';

/** The same database as the test server's superuser, who has the same password there. */
export const asSuperuser = (url: string): string =>
  Object.assign(new URL(url), { username: 'postgres' }).href;

export const asRole = (url: string, role: string): string =>
  Object.assign(new URL(url), { username: role, password: `${role}-password` }).href;

export function connect(url: string, applicationName = 'porsi'): Promise<DataSource> {
  return createDataSource(url, {
    timezone: 'Asia/Jakarta',
    poolSize: 1,
    applicationName,
  }).initialize();
}

/** Runs statements as the superuser. */
export async function administer(url: string, ...statements: string[]): Promise<void> {
  const superuser = await connect(asSuperuser(url));
  for (const statement of statements) await superuser.query(statement);
  await superuser.destroy();
}
