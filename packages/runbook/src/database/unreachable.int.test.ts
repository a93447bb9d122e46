import { once } from 'node:events';
import { createServer } from 'node:net';
import { createTestDatabase, type TestDatabase } from '@porsi/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../testing/run-command.js';

describe('a database that cannot be reached: one line and the way out, never the password', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  test.each([
    ['wrong password', { password: 'sup3r-secret' }, 'does not let porsi in'],
    ['no such database', { pathname: 'nowhere' }, 'there is no database nowhere'],
    [
      'no such host',
      { hostname: 'nowhere.invalid', password: 'sup3r-secret' },
      'there is no host nowhere.invalid',
    ],
    ['nothing listens', { port: '1', password: 'sup3r-secret' }, 'nothing listens on 127.0.0.1:1'],
  ])('%s', async (_, change, complaint) => {
    const url = Object.assign(new URL(database.url), change).href;
    const failed = await runCommand('db:status', { DATABASE_URL: url });
    expect(failed).toMatchObject({ exitCode: 2, out: '' });
    expect(failed.err).toContain(complaint);
    expect(failed.err.trimEnd().split('\n')).toHaveLength(2);
    expect(failed.err).not.toContain(new URL(url).password);
  });

  test('what is no PostgreSQL address, or no time zone', async () => {
    const address = await runCommand('db:status', {
      DATABASE_URL: 'mysql://root:sup3r-secret@localhost/x',
    });
    expect(address).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('no PostgreSQL address') as string,
    });
    const zone = await runCommand('db:status', {
      DATABASE_URL: database.url,
      KITCHEN_TIMEZONE: 'Mars/Olympus',
    });
    expect(zone).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('Mars/Olympus') as string,
    });
  });

  test('a server that breaks off, with the details only when asked for', async () => {
    const broken = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await once(broken, 'listening');
    const { port } = broken.address() as { port: number };
    const env = { DATABASE_URL: `postgres://porsi:sup3r-secret@127.0.0.1:${port}/porsi` };
    expect((await runCommand('db:status', env)).err.trimEnd().split('\n')).toHaveLength(2);
    const verbose = await runCommand('db:status --verbose', env);
    expect(verbose.err).toContain('caused by:');
    expect(verbose.err).not.toContain('sup3r-secret');
    broken.close();
  });
});
