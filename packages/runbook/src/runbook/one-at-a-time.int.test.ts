import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { readMaintenance } from '@porsi/db/maintenance';
import { createOlderDatabase } from '@porsi/db/testing/older-database';
import { createTestDatabase, type TestDatabase } from '@porsi/db/testing/test-database';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { run } from '../run.js';
import { runCommand } from '../testing/run-command.js';
import { makeDesk, type RunbookDesk } from '../testing/runbook-line.js';
import { startCommand, untilItSays } from '../testing/start-command.js';

const FAR = ['--window', '2099-11-22 20:00/2099-11-22 20:30'];

let database: TestDatabase;
let desk: RunbookDesk;
beforeAll(async () => {
  database = await createOlderDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  desk = await makeDesk(database.url);
});
afterEach(() => desk.clear());

test('of two runs on one database the second says so, whatever its record is', async () => {
  const first = startCommand(desk.words(...FAR), desk.env);
  const ended = once(first, 'close') as Promise<[number | null]>;
  await untilItSays(first, 'wait until the window opens');
  for (const flags of [[], ['--resume'], ['--rehearse']]) {
    const second = await desk.run(...flags);
    expect(second).toMatchObject({ exitCode: 2, out: '' });
    expect(second.err).toMatch(/another runbook works on this database \(pid \d+ on the server/);
  }
  first.kill('SIGINT');
  expect((await ended)[0]).toBe(2);
  expect(await desk.record()).toMatchObject({ state: 'interrupted' });
});

test("a window is announced in the kitchen's time, and waited for", async () => {
  const waiting = startCommand(desk.words(...FAR), desk.env);
  await untilItSays(waiting, 'wait until the window opens');
  waiting.kill('SIGTERM');
  await once(waiting, 'close');
  expect((await desk.record()).results.announce).toMatchObject({
    startsAt: '2099-11-22T13:00:00.000Z',
    scheduled: false,
    note: expect.stringContaining('the older application shows no banner') as string,
  });
});

test('where the apps can show it the window is scheduled, and taken away before the test over HTTP', async () => {
  const own = await createTestDatabase();
  const desks = await makeDesk(own.url);
  const done = await desks.run('--window', '2020-01-01/2099-01-01');
  expect(done).toMatchObject({ exitCode: 0 });
  expect((await desks.record()).results.announce).toMatchObject({
    scheduled: true,
    startsAt: '2019-12-31T17:00:00.000Z',
  });
  expect(await readMaintenance(own.dataSource)).toBeUndefined();
  await desks.clear();
  await own.drop();
});

test.each([
  ['no window', ['--window', 'soon/later'], 'is no window'],
  ['one that ends before it begins', ['--window', '2099-01-02/2099-01-01'], 'is no window'],
  ['half a window', ['--window', '2099-01-02'], 'START/END is needed'],
  ['an address with a password', ['--url', 'http://me:secret@localhost'], 'without a password'],
  ['bytes that are none', ['--server-disk-free', 'much'], 'a number of bytes is needed'],
])('refuses %s', async (_, flags, complaint) => {
  expect(await desk.run(...flags)).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining(complaint) as string,
  });
});

test('without a terminal and without --yes nothing is asked and nothing is done', async () => {
  const words = desk.words().filter((word) => word !== '--yes');
  const refused = await runCommand(words, desk.env);
  expect(refused).toMatchObject({ exitCode: 2, out: '' });
  expect(refused.err).toBe(
    'error: not confirmed, and this is no terminal to ask on\n  say --yes, or see the steps with --plan\n',
  );
});

test('on a terminal it asks; who does not say yes has changed nothing, and may go on later', async () => {
  const words = desk.words().filter((word) => word !== '--yes');
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const stdin = Object.assign(Readable.from(['no\n']), { isTTY: true });
  expect(await run(words, { env: desk.env, stdin, stdout, stderr })).toBe(2);
  stderr.end();
  const err = await text(stderr);
  expect(err).toContain('(42 steps of migrations)? (yes/no)');
  expect(err).toContain('error: not confirmed, so it stops here');
  expect(err).toContain('the database is untouched');
  expect(await desk.record()).toMatchObject({ state: 'interrupted' });
});
