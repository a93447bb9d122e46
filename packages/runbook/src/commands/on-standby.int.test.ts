import { rm } from 'node:fs/promises';
import { createDataSource } from '@porsi/db/data-source';
import { migrate } from '@porsi/db/migrate';
import { createOlderDatabase } from '@porsi/db/testing/older-database';
import { startServer, type OtherServer } from '@porsi/db/testing/start-server';
import { makeTestFolder } from '@porsi/db/testing/test-folder';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../testing/run-command.js';

// A hot standby cannot be written at all: what works there writes nothing.
let standby: OtherServer;
const names = { older: '', adopted: '' };

beforeAll(async () => {
  const primary = await startServer(15);
  for (const name of ['older', 'adopted'] as const) {
    const database = await createOlderDatabase('', primary.url);
    if (name === 'adopted') await migrate(database.dataSource);
    await database.dataSource.destroy();
    names[name] = new URL(database.url).pathname;
  }
  standby = await primary.asStandby();
});
afterAll(() => standby.stop());

const on = (name: keyof typeof names, line: string) =>
  runCommand(line, {
    PATH: process.env.PATH ?? '',
    DATABASE_URL: Object.assign(new URL(standby.url), { pathname: names[name] }).href,
  });

test('it is a standby', async () => {
  const dataSource = await createDataSource(standby.url, { timezone: 'Asia/Jakarta' }).initialize();
  expect(await dataSource.query('SELECT pg_is_in_recovery() AS standby')).toEqual([
    { standby: true },
  ]);
  await dataSource.destroy();
});

test.each([
  ['older', 'db:status', 3],
  ['older', 'db:verify', 1],
  ['older', 'db:stats', 0],
  ['older', 'db:rollback', 0],
  ['adopted', 'db:status', 0],
  ['adopted', 'db:verify', 0],
  ['adopted', 'db:stats', 0],
  ['adopted', 'db:migrate', 0],
  ['adopted', 'db:migrate --plan', 0],
  ['adopted', 'db:rollback --plan', 0],
] as const)('%s: %s looks, and ends with %i', async (name, line, exitCode) => {
  expect(await on(name, line)).toMatchObject({ exitCode });
});

test.each([
  ['older', 'db:migrate'],
  ['older', 'db:migrate --plan'],
  ['adopted', 'db:rollback --yes'],
] as const)('%s: %s is refused in one line', async (name, line) => {
  const refused = await on(name, line);
  expect(refused).toMatchObject({ exitCode: 1, out: '' });
  expect(refused.err).toBe(
    'error: this server is a read-only replica, nothing was changed\n  point DATABASE_URL at the primary server\n',
  );
});

test('db:backup takes its dump there too', async () => {
  const folder = await makeTestFolder();
  const backup = await on('adopted', `db:backup --out ${folder}`);
  // The dump is whole; only the test restore has nowhere to go.
  expect(backup.exitCode).toBe(2);
  expect(backup.err).toMatch(/is written, but not proven by a test restore/);
  await rm(folder, { recursive: true });
});
