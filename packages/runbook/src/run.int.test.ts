import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ALL_MIGRATIONS } from '@porsi/db/migrations/all-migrations';
import { createTestDatabase, type TestDatabase } from '@porsi/db/testing/test-database';
import { makeTestFolder } from '@porsi/db/testing/test-folder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromJson, runCommand } from './testing/run-command.js';

const names = ALL_MIGRATIONS.map((Migration) => new Migration().name);

describe('on an empty database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase({ empty: true });
  });
  afterAll(() => database.drop());
  const on = (line: string, input?: string) =>
    runCommand(line, { DATABASE_URL: database.url }, input);

  test('db:status says that everything is pending, with exit code 3, and writes nothing', async () => {
    const status = await on('db:status --json');
    expect(status.exitCode).toBe(3);
    expect(fromJson(status.out)).toMatchObject({
      ok: false,
      kind: 'empty',
      applied: [],
      pending: names,
    });
    expect(
      await database.dataSource.query(`SELECT 1 FROM pg_class WHERE relname = 'porsi_migrations'`),
    ).toEqual([]);
  });

  test('db:migrate --plan prints each step with its SQL, its lock and its rows, and writes nothing', async () => {
    const plan = await on('db:migrate --plan');
    expect(plan.exitCode).toBe(0);
    expect(plan.out).toContain(
      '-- 1. create users\n-- lock: none on tables in use\n-- rows: 0\nCREATE TABLE users (',
    );
    expect(plan.out).toContain('CREATE UNIQUE INDEX CONCURRENTLY idx_menu_item_school_portion');
    expect(fromJson((await on('db:status --json')).out)).toMatchObject({ pending: names });
  });

  test('user:create wants the newest schema', async () => {
    const refused = await on(
      'user:create --email a@example.com --name A --role chef',
      'long enough',
    );
    expect(refused).toMatchObject({ exitCode: 1, out: '' });
    expect(refused.err).toContain('db:migrate');
  });

  test('db:migrate --phase expand leaves the contract step pending', async () => {
    const expanded = await on('db:migrate --phase expand --json');
    expect(fromJson(expanded.out)).toMatchObject({ ok: true, applied: names.slice(0, -2) });
    expect((await on('db:status')).exitCode).toBe(3);
  });

  test('db:migrate finishes it, a line a step, and a second run has nothing to do', async () => {
    const migrated = await on('db:migrate');
    expect(migrated.exitCode).toBe(0);
    expect(migrated.err).toMatch(/^\[8\/10\] drop the uniqueness of \(menu item, school\)/m);
    expect(migrated.out).toContain('2 migrations applied');
    const again = await on('db:migrate');
    expect(again).toMatchObject({ exitCode: 0, err: '' });
    expect(again.out).toContain('nothing to do');
    expect((await on('db:status')).exitCode).toBe(0);
  });
});

test('a database that cannot be served is refused with the list, and nothing changes', async () => {
  const database = await createTestDatabase({ empty: true });
  await database.dataSource.query('CREATE TABLE menu_items (id int4, date timestamptz)');
  const env = { DATABASE_URL: database.url };
  for (const line of ['db:migrate', 'db:migrate --plan']) {
    expect(await runCommand(line, env)).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('cannot be served') as string,
      out: expect.stringContaining('there is no table users\n') as string,
    });
  }
  expect(await runCommand('db:status', env)).toMatchObject({
    exitCode: 3,
    out: expect.stringContaining('not adopted') as string,
  });
  await database.drop();
});

test('without DATABASE_URL it is the embedded database, which looking does not make', async () => {
  const dataDir = await makeTestFolder();
  const env = { DATA_DIR: join(dataDir, 'data') };
  expect(await runCommand('db:status', env)).toMatchObject({
    exitCode: 3,
    out: expect.stringContaining('not made yet') as string,
  });
  expect(await runCommand('db:migrate --plan', env)).toMatchObject({ exitCode: 0 });
  expect(await runCommand('db:status', env)).toMatchObject({ exitCode: 3 });
  expect(await runCommand('db:migrate', env)).toMatchObject({ exitCode: 0 });
  expect(await runCommand('db:status', env)).toMatchObject({
    exitCode: 0,
    out: expect.stringContaining(`${names.length} applied, 0 pending`) as string,
  });
  await rm(dataDir, { recursive: true });
});

test.each([
  '--help',
  'db:migrate --help',
  'db:status --help',
  'db:rollback --help',
  'db:verify --help',
  'db:stats --help',
  'user:create --help',
])('%s explains and succeeds', async (line) => {
  const help = await runCommand(line, {});
  expect(help).toMatchObject({ exitCode: 0, err: '' });
  expect(help.out).toContain('Usage: pnpm');
});

test('an unknown command or flag could not be checked', async () => {
  expect(await runCommand('db:migrat', {})).toMatchObject({ exitCode: 2 });
  expect(await runCommand('db:status --jsno', {})).toMatchObject({ exitCode: 2 });
});
