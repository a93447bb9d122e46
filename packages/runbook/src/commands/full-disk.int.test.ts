import { ALL_MIGRATIONS } from '@porsi/db/migrations/all-migrations';
import { createOlderDatabase } from '@porsi/db/testing/older-database';
import type { TestDatabase } from '@porsi/db/testing/test-database';
import { afterEach, expect, test } from 'vitest';
import { administer } from '../testing/server-roles.js';
import { fromJson, runCommand } from '../testing/run-command.js';

let database: TestDatabase;
afterEach(() => database.drop());

/** Says what a server says whose disk is full, at the end of the build of one index. */
const FULL_DISK = `
  CREATE FUNCTION full_disk() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN
    IF current_query() ~ 'idx_menu_item_school_portion' THEN
      RAISE EXCEPTION USING ERRCODE = '53100', MESSAGE = 'could not extend file "base/1/2": No space left on device';
    END IF; END $$`;

test('the disk is full in the middle of an index: one line and the way out, and the next run goes on', async () => {
  database = await createOlderDatabase();
  const env = { DATABASE_URL: database.url };
  await administer(
    database.url,
    FULL_DISK,
    `CREATE EVENT TRIGGER full_disk ON ddl_command_end WHEN TAG IN ('CREATE INDEX') EXECUTE FUNCTION full_disk()`,
  );
  const failed = await runCommand('db:migrate', env);
  expect(failed).toMatchObject({ exitCode: 1, out: '' });
  expect(failed.err).toMatch(
    /^error: the disk of the database server is full\n {2}make room there and run it again; it goes on where it stopped\n$/m,
  );
  await administer(database.url, 'DROP EVENT TRIGGER full_disk', 'DROP FUNCTION full_disk()');
  const again = fromJson((await runCommand('db:migrate --json', env)).out) as { applied: string[] };
  expect(again.applied).toEqual(ALL_MIGRATIONS.slice(-3).map((Migration) => new Migration().name));
  expect(await runCommand('db:verify', env)).toMatchObject({ exitCode: 0 });
});
