import { afterEach, describe, expect, test } from 'vitest';
import { dumpTables, tablesOf } from '@porsi/db/testing/dump-tables';
import { createOlderDatabase } from '@porsi/db/testing/older-database';
import type { TestDatabase } from '@porsi/db/testing/test-database';
import { administer, asRole, asSuperuser, connect } from '../testing/server-roles.js';
import { runCommand } from '../testing/run-command.js';

let database: TestDatabase;
afterEach(() => database.drop());

async function tablesAndRows(): Promise<string[]> {
  const superuser = await connect(asSuperuser(database.url));
  const tables = await tablesOf(superuser);
  const lines = [...tables, ...(await dumpTables(superuser, tables))];
  await superuser.destroy();
  return lines;
}

async function expectRefusal(url: string, ...complaints: string[]): Promise<void> {
  const before = await tablesAndRows();
  const refused = await runCommand('db:migrate', { DATABASE_URL: url });
  expect(refused.exitCode).toBe(1);
  for (const complaint of complaints) expect(refused.err + refused.out).toContain(complaint);
  expect(refused.err.trimEnd().split('\n').length).toBeLessThanOrEqual(5);
  expect(await tablesAndRows()).toEqual(before);
}

test('a database that is set to be read-only: one clear line, nothing changed', async () => {
  database = await createOlderDatabase(
    `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database()); END $$`,
  );
  await expectRefusal(database.url, 'read-only (default_transaction_read_only)');
  expect(await runCommand('db:status', { DATABASE_URL: database.url })).toMatchObject({
    exitCode: 3,
  });
  expect(await runCommand('db:migrate --plan', { DATABASE_URL: database.url })).toMatchObject({
    exitCode: 1,
  });
  expect(await runCommand('db:stats', { DATABASE_URL: database.url })).toMatchObject({
    exitCode: 0,
  });
  expect(await runCommand('db:verify', { DATABASE_URL: database.url })).toMatchObject({
    exitCode: 1,
  });
});

test('no schema to make tables in', async () => {
  database = await createOlderDatabase(
    `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = nowhere', current_database()); END $$`,
  );
  await expectRefusal(database.url, 'no schema of the search_path (nowhere) exists');
});

describe('rights', () => {
  const roles = ['sppg_owner', 'sppg_app', 'sppg_dba'];
  afterEach(async () => {
    for (const role of roles)
      await administer(database.url, `DROP OWNED BY ${role} CASCADE`, `DROP ROLE ${role}`);
  });

  /** The tables belong to `sppg_owner`, who may make things in their schema and has no other right. */
  async function ownedByAnother(...further: string[]): Promise<void> {
    database = await createOlderDatabase();
    await administer(
      database.url,
      ...roles.map((role) => `CREATE ROLE ${role} LOGIN PASSWORD '${role}-password'`),
      `DO $$ DECLARE one record; BEGIN
         FOR one IN SELECT oid::regclass AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
         LOOP EXECUTE format('ALTER TABLE %s OWNER TO sppg_owner', one.name); END LOOP; END $$`,
      'GRANT USAGE, CREATE ON SCHEMA public TO sppg_owner',
      ...further,
    );
  }

  test('the owner of the tables is enough: no superuser, no CREATEDB, no temporary tables', async () => {
    await ownedByAnother(
      `DO $$ BEGIN EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database()); END $$`,
      `ALTER ROLE sppg_owner SET statement_timeout = '1ms'`,
      `ALTER ROLE sppg_owner SET default_transaction_isolation = 'serializable'`,
    );
    await administer(database.url, 'ALTER ROLE sppg_owner RESET statement_timeout');
    const env = { DATABASE_URL: asRole(database.url, 'sppg_owner') };
    for (const line of ['db:migrate', 'db:verify', 'db:rollback --yes', 'db:migrate', 'db:verify'])
      expect(await runCommand(line, env)).toMatchObject({ exitCode: 0 });
  });

  test('a superuser, or a member of the owner, makes everything the owner’s', async () => {
    await ownedByAnother('GRANT sppg_owner TO sppg_dba');
    for (const url of [asSuperuser(database.url), asRole(database.url, 'sppg_dba')]) {
      expect(await runCommand('db:migrate', { DATABASE_URL: url })).toMatchObject({ exitCode: 0 });
      const superuser = await connect(asSuperuser(database.url));
      expect(
        await superuser.query(
          `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relowner <> 'sppg_owner'::regrole
           UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proowner <> 'sppg_owner'::regrole`,
        ),
      ).toEqual([]);
      await superuser.destroy();
      expect(await runCommand('db:rollback --yes', { DATABASE_URL: url })).toMatchObject({
        exitCode: 0,
      });
    }
  });

  test('too few rights are named, before anything is changed', async () => {
    await ownedByAnother(
      'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO sppg_app',
      'GRANT USAGE ON SCHEMA public TO sppg_app',
    );
    await expectRefusal(
      asRole(database.url, 'sppg_app'),
      'sppg_app has too few rights on this database, nothing was changed',
      'to be the owner of the table users, or a member of sppg_owner',
      'CREATE on the schema public',
    );
    await administer(
      database.url,
      'REVOKE CREATE ON SCHEMA public FROM sppg_owner, PUBLIC',
      'REVOKE INSERT ON users FROM sppg_owner',
    );
    await expectRefusal(
      asRole(database.url, 'sppg_owner'),
      'CREATE on the schema public',
      'INSERT on the table users',
    );
  });
});
