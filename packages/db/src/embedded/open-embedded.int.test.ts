import { execFileSync, spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeTestFolder } from '../testing/test-folder.js';
import { EmbeddedError } from './embedded-error.js';
import { openEmbedded } from './open-embedded.js';

let ready: string;
let dataDir: string;
beforeAll(async () => {
  ready = await makeTestFolder();
  await (await openEmbedded(ready, { throwAway: true })).close();
});
afterAll(() => rm(ready, { recursive: true }));
beforeEach(async () => {
  dataDir = await makeTestFolder();
  // With owners and modes. A first start is slow; the tests that are about it begin with an empty folder.
  execFileSync('cp', ['-a', `${ready}/.`, dataDir]);
});
afterEach(async () => {
  await stopped();
  await rm(dataDir, { recursive: true });
});

const open = () => openEmbedded(dataDir, { throwAway: true });
const inServer = (...path: string[]) => join(dataDir, 'postgres', ...path);

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function askUntilAnswered(url: string, sql: string): Promise<unknown[]> {
  return ask(url, sql).catch(() => askUntilAnswered(url, sql));
}

/** Resolves when nothing listens on the server's port any more. */
async function stopped(): Promise<void> {
  const port = Number(await readFile(inServer('port'), 'utf8').catch(() => '0'));
  for (let listening = port > 0; listening;) {
    const socket = connect({ port, host: '127.0.0.1' });
    listening = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
  }
}

/** Another process that opens the same database and says so; `url` is what it got. */
async function otherProcess(): Promise<{
  url: string;
  child: ChildProcessByStdio<Writable, Readable, null>;
}> {
  const script = `
    import { openEmbedded } from ${JSON.stringify(join(import.meta.dirname, '../../dist/embedded/open-embedded.js'))};
    const database = await openEmbedded(${JSON.stringify(dataDir)}, { throwAway: true });
    console.log(database.url);
    process.stdin.once('data', async () => { await database.close(); process.exit(); });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: line.toString().trim(), child };
}

test('the database is UTF-8 with ICU, owned by a role that is no superuser', async () => {
  const database = await open();
  expect(
    await ask(
      database.url,
      `SELECT current_user AS user, pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider,
         (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS super,
         'éa' < 'eb' COLLATE "id-x-icu" AS sorted, current_setting('password_encryption') AS passwords
       FROM pg_database WHERE datname = current_database()`,
    ),
  ).toEqual([
    {
      user: 'porsi',
      encoding: 'UTF8',
      provider: 'i',
      super: false,
      sorted: true,
      passwords: 'scram-sha-256',
    },
  ]);
  await database.close();
});

test('it listens on the loopback only, wants its password, and keeps that to itself', async () => {
  const database = await open();
  expect(await ask(database.url, 'SHOW listen_addresses')).toEqual([
    { listen_addresses: '127.0.0.1' },
  ]);
  expect(await ask(database.url, 'SHOW unix_socket_directories')).toEqual([
    { unix_socket_directories: '' },
  ]);
  const wrong = Object.assign(new URL(database.url), { password: 'guess' }).href;
  await expect(ask(wrong, 'SELECT 1')).rejects.toThrow('password authentication failed');
  expect((await stat(inServer('password'))).mode & 0o777).toBe(0o600);
  await database.close();
});

test('closing stops it, data and port stay, and opening again finds them', async () => {
  const first = await open();
  await ask(first.url, 'CREATE TABLE kept (id int)');
  await first.close();
  await expect(ask(first.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  const second = await open();
  expect(second.url).toBe(first.url);
  expect(await ask(second.url, 'TABLE kept')).toEqual([]);
  await second.close();
});

test('a second process joins the running server; the last one to close stops it', async () => {
  const first = await otherProcess();
  const second = await open();
  expect(second.url).toBe(first.url);
  first.child.stdin.write('close');
  await once(first.child, 'exit');
  expect(await ask(second.url, 'SELECT 1 AS still')).toEqual([{ still: 1 }]);
  await second.close();
  await expect(ask(second.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
});

test('several opening a new folder at the same moment end with one server', async () => {
  await rm(inServer(), { recursive: true });
  const others = await Promise.all([otherProcess(), otherProcess()]);
  const mine = await open();
  expect(new Set([mine.url, ...others.map(({ url }) => url)]).size).toBe(1);
  for (const { child } of others) child.kill('SIGKILL');
  await mine.close();
});

test.each(['SIGKILL', 'SIGTERM'] as const)(
  'a process ended by %s leaves no server behind',
  async (signal) => {
    const { url, child } = await otherProcess();
    child.kill(signal);
    await once(child, 'exit');
    await stopped();
    await expect(ask(url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  },
);

test('a server whose keeper was killed too is adopted, and stopped in the end', async () => {
  const { url, child } = await otherProcess();
  const [keeper] = (await readFile(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8'))
    .trim()
    .split(' ');
  process.kill(Number(keeper), 'SIGKILL');
  child.kill('SIGKILL');
  await once(child, 'exit');
  const database = await open();
  expect(database.url).toBe(url);
  await database.close();
  await expect(ask(url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
});

test('a crashed server with a stale pid file, even of a process that lives, is started again', async () => {
  const first = await openEmbedded(dataDir);
  await ask(first.url, 'CREATE TABLE kept (id int)');
  const pidFile = await readFile(inServer('cluster', 'postmaster.pid'), 'utf8');
  const [postmaster] = pidFile.split('\n');
  process.kill(Number(postmaster), 'SIGKILL');
  await stopped();
  await first.close();
  await writeFile(
    inServer('cluster', 'postmaster.pid'),
    pidFile.replace(/^\d+/, String(process.pid)),
  );
  const second = await open();
  expect(await ask(second.url, 'TABLE kept')).toEqual([]);
  await second.close();
});

test('a server that dies while it is used is started again, at the same address', async () => {
  const database = await open();
  const [postmaster] = (await readFile(inServer('cluster', 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(postmaster), 'SIGKILL');
  await stopped();
  expect(await askUntilAnswered(database.url, 'SELECT 1 AS back')).toEqual([{ back: 1 }]);
  await database.close();
  await expect(ask(database.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
});

test('a first start that was killed half way is done again', async () => {
  await rename(inServer('cluster'), inServer('cluster.new'));
  const database = await open();
  expect(await ask(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await database.close();
});

test('a folder that cannot be made is one clear line with the way out', async () => {
  await rm(inServer(), { recursive: true });
  await writeFile(inServer(), 'a file');
  const failure = await open().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(EmbeddedError);
  expect(failure).toMatchObject({ message: `cannot write to ${inServer()} (ENOTDIR)` });
  expect((failure as EmbeddedError).wayOut).toContain('DATA_DIR');
});

test.runIf(process.getuid?.() === 0)(
  'run by root below a closed folder, it names the folder and the ways out',
  async () => {
    await chmod(dataDir, 0o700);
    const failure = await open().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(EmbeddedError);
    expect((failure as EmbeddedError).message).toContain(`cannot enter ${dataDir}`);
    expect((failure as EmbeddedError).wayOut).toContain(`chmod o+x ${dataDir}`);
  },
);
