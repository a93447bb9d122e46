import { createTestDatabase, type TestDatabase } from '@porsi/db/testing/test-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromJson, runCommand } from '../testing/run-command.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const maintenance = (...args: string[]) =>
  runCommand(['maintenance', ...args], {
    DATABASE_URL: database.url,
    KITCHEN_TIMEZONE: 'Asia/Jakarta',
  });

test('on, looked at, and off again; off twice is off', async () => {
  const on = await maintenance('on', '--message', 'new sizes', '--json');
  expect(on.exitCode).toBe(0);
  expect(fromJson(on.out)).toMatchObject({
    maintenance: { active: true, endsAt: null, message: 'new sizes' },
    announcements: [{ language: 'id' }, { language: 'en' }],
  });
  expect((await maintenance()).out).toContain('maintenance is on since');
  for (const _ of ['once', 'twice'])
    expect(await maintenance('off')).toMatchObject({
      exitCode: 0,
      out: 'maintenance is off, and none is announced\n',
    });
});

test("schedule announces one in the kitchen's time, with texts to send", async () => {
  const times = ['--from', '2099-11-22 20:00', '--until', '2099-11-22 20:15'];
  const scheduled = await maintenance('schedule', ...times);
  expect(scheduled).toMatchObject({ exitCode: 0, err: '' });
  expect(scheduled.out).toContain('announced from 2099-11-22T13:00:00.000Z until 2099-11-22T13:15');
  expect(scheduled.out).toContain('--- WhatsApp (id)\n*Pemeliharaan Porsi*');
});

test.each([
  ['no times', ['schedule'], 2],
  ['no time', ['schedule', '--from', 'soon', '--until', 'later'], 1],
  ['an end before its beginning', ['schedule', '--from', '2099-01-02', '--until', '2099-01-01'], 1],
  ['no such word', ['perhaps'], 2],
])('refuses %s', async (_, args, exitCode) => {
  const refused = await maintenance(...args);
  expect(refused).toMatchObject({ exitCode, out: '' });
  expect(refused.err.trimEnd().split('\n').length).toBeLessThanOrEqual(5);
});

test('a database that is not migrated: what to run first', async () => {
  const empty = await createTestDatabase({ empty: true });
  expect(await runCommand('maintenance on', { DATABASE_URL: empty.url })).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('pnpm db:migrate') as string,
  });
  await empty.drop();
});
