import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createOlderDatabase } from '@porsi/db/testing/older-database';
import type { TestDatabase } from '@porsi/db/testing/test-database';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fromJson, runCommand } from '../testing/run-command.js';
import { startCommand, untilItSays } from '../testing/start-command.js';
import { makeDesk, OLDER_HEAD, type RunbookDesk } from '../testing/runbook-line.js';

let database: TestDatabase;
let desk: RunbookDesk;
beforeEach(async () => {
  database = await createOlderDatabase();
  desk = await makeDesk(database.url);
});
afterEach(async () => {
  await desk.clear();
  await database.drop();
});

/** An address where nobody listens. */
const nobody = await (async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return `http://127.0.0.1:${port}`;
})();
const farWindow = () => '2099-11-22 20:00/2099-11-22 20:30';
const attemptsOf = async () =>
  Object.fromEntries((await desk.record()).steps.map(({ name, attempts }) => [name, attempts]));

test('a step that fails stops the run, says how the database stands, and --resume goes on with other choices', async () => {
  const stopped = await desk.run('--copy-to', 'echo "no bucket" >&2; exit 7 #');
  expect(stopped).toMatchObject({ exitCode: 1, out: '' });
  const lines = stopped.err.trimEnd().split('\n');
  const error = lines.slice(lines.findIndex((line) => line.startsWith('error:')));
  expect(error).toHaveLength(4);
  expect(error[0]).toContain('no bucket');
  expect(error[2]).toContain('the database is untouched');
  expect(error[3]).toMatch(/^ {2}on: pnpm runbook --resume \S+\.json; report: \S+\.md$/);
  expect(await desk.record()).toMatchObject({ state: 'failed' });

  const resumed = await desk.run('--resume', '--copy-to', 'true');
  expect(resumed).toMatchObject({ exitCode: 0 });
  expect(resumed.err).toContain('[2/10] announce it: done before');
  expect(await attemptsOf()).toMatchObject({ preflight: 2, announce: 1, backup: 2, migrate: 1 });
  expect((await desk.record()).sittings).toHaveLength(2);
  expect((await desk.record()).results.backup?.copiedWith).toBe('true');
});

test('a test over HTTP that fails: the database is verified, both ways are named, and the rest is all that is left', async () => {
  const stopped = await desk.run('--json', '--url', nobody, '--smoke-email', OLDER_HEAD);
  expect(stopped).toMatchObject({ exitCode: 1 });
  expect(stopped.err).toContain('back: pnpm db:rollback');
  expect(fromJson(stopped.out)).toMatchObject({
    ok: false,
    state: 'verified',
    details: expect.arrayContaining([
      expect.stringMatching(/^GET \/health: .*ECONNREFUSED/) as string,
    ]) as unknown,
  });
  const again = await desk.run('--resume');
  expect(again.exitCode).toBe(1);
  expect(await attemptsOf()).toMatchObject({
    preflight: 1,
    backup: 1,
    count: 1,
    migrate: 1,
    verify: 2,
    compare: 1,
    smoke: 2,
    monitor: 0,
  });
});

test('after a rollback in between, --resume takes the change and what follows again', async () => {
  expect(await desk.run('--url', nobody)).toMatchObject({ exitCode: 1 });
  expect(await runCommand('db:rollback --yes', desk.env)).toMatchObject({ exitCode: 0 });
  const again = await desk.run('--resume');
  expect(again.err).toContain('the database is contracted and verified');
  expect(await attemptsOf()).toMatchObject({ backup: 1, migrate: 2, verify: 2, compare: 2 });
});

test('a backup that is gone, or altered, is taken again as long as nothing was changed', async () => {
  const window = farWindow();
  const waiting = startCommand(desk.words('--window', window), desk.env);
  await untilItSays(waiting, 'wait until the window opens');
  waiting.kill('SIGKILL');
  await once(waiting, 'close');
  await writeFile((await desk.record()).results.backup?.file ?? '', 'altered');
  const resumed = startCommand(desk.words('--resume'), desk.env);
  await untilItSays(resumed, 'wait until the window opens');
  resumed.kill('SIGKILL');
  await once(resumed, 'close');
  expect(await attemptsOf()).toMatchObject({ announce: 1, backup: 2, window: 2, migrate: 0 });
});

test('a run that stopped in the middle of the change is not left behind by mistake', async () => {
  expect(await desk.run('--url', nobody)).toMatchObject({ exitCode: 1 });
  const another = await desk.run();
  expect(another).toMatchObject({ exitCode: 2, out: '' });
  expect(another.err).toContain('has stopped in the middle of the change');
  expect(await desk.run('--anew')).toMatchObject({ exitCode: 0 });
});

test('--resume without anything to resume, of another database, or of no record at all', async () => {
  expect(await desk.run('--resume')).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('there is no run of this database') as string,
  });
  expect(await desk.run('--copy-to', 'false')).toMatchObject({ exitCode: 1 });
  const [name = ''] = readdirSync(desk.reports).filter((one) => one.endsWith('.json'));
  const file = join(desk.reports, name);
  const other = await createOlderDatabase();
  const elsewhere = { ...desk.env, DATABASE_URL: other.url };
  expect(await runCommand(desk.words('--resume', file), elsewhere)).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('is the record of another database') as string,
  });
  await other.drop();
  expect(await desk.run('--resume', join(desk.folder, 'nothing.json'))).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('is no record of a run') as string,
  });
  expect(await desk.run('--resume', file, '--copy-to', 'true')).toMatchObject({ exitCode: 0 });
  expect(await desk.run('--resume')).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('is finished') as string,
  });
});
