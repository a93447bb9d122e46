import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { plannedDay } from '@porsi/db/testing/scenarios';
import { createTestDatabase, type TestDatabase } from '@porsi/db/testing/test-database';
import { makeTestFolder } from '@porsi/db/testing/test-folder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findClientTools } from '../client-tools/find-client-tools.js';
import { administer, asRole } from '../testing/server-roles.js';
import { takeBackupOf, type TakenBackup } from '../testing/take-backup-of.js';
import { fromJson, runCommand } from '../testing/run-command.js';

const PATH = process.env.PATH ?? '';
const SCRATCH = `SELECT datname FROM pg_database WHERE datname LIKE 'porsi_test_restore_%'`;

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  await plannedDay(database.dataSource);
  await database.dataSource.query(
    `CREATE SCHEMA "Odd one"; CREATE TABLE "Odd one"."a ""b"" (c" (note text);
     INSERT INTO "Odd one"."a ""b"" (c" VALUES (E'a\\nb'), (E'\\\\.'), (NULL), ('');
     CREATE TABLE "Odd one".parts (day date) PARTITION BY RANGE (day);
     CREATE TABLE "Odd one".parts_2026 PARTITION OF "Odd one".parts
       FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
     INSERT INTO "Odd one".parts VALUES ('2026-05-05')`,
  );
  folder = await makeTestFolder();
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const backUp = (rest = '', url = database.url) =>
  runCommand(`db:backup --out ${folder}/out ${rest}`.trim(), { PATH, DATABASE_URL: url });
const takeOne = () => takeBackupOf(database.url, `${folder}/out`);

describe('db:backup', () => {
  test('makes a dump and its checksum, counts every table, restores it as a test and drops that', async () => {
    const taken = await takeOne();
    expect(taken.tables).toMatchObject({
      'public.menu_item_school_allocations': 4,
      'Odd one.a "b" (c': 4,
      'Odd one.parts_2026': 1,
    });
    expect(readFileSync(`${taken.file}.sha256`, 'utf8')).toBe(
      `${taken.sha256}  ${basename(taken.file)}\n`,
    );
    expect(
      execFileSync('sha256sum', ['-c', `${taken.file}.sha256`], {
        cwd: dirname(taken.file),
        encoding: 'utf8',
      }),
    ).toContain('OK');
    expect(statSync(taken.file).mode & 0o077).toBe(0);
    expect(await database.dataSource.query(SCRATCH)).toEqual([]);
  });

  test('tells its steps as lines, and the result for people', async () => {
    const taken = await backUp();
    expect(taken.err).toContain('[2/4] dump the same snapshot');
    expect(taken.out).toMatch(/equal in the test restore/);
  });

  test('the counts are those of the dump, whoever writes meanwhile', async () => {
    let writing = true;
    const writer = (async () => {
      for (let day = 1; writing; day++)
        await database.dataSource.query(
          'INSERT INTO sign_in_limits (key, points) VALUES ($1 || $2, 1)',
          ['day ', day],
        );
    })();
    expect(await backUp()).toMatchObject({ exitCode: 0 });
    writing = false;
    await writer;
  });

  test('leaves nothing in the database, and nothing else in the folder', async () => {
    // Without what all databases share: the test restore is a database too, and noted there for a while.
    const inside = () =>
      database.dataSource.query(
        `SELECT oid, relname, pg_relation_size(oid) FROM pg_class
         WHERE relkind = 'r' AND NOT relisshared ORDER BY oid`,
      );
    const before: unknown = await inside();
    await backUp();
    expect(await inside()).toEqual(before);
    expect(
      readdirSync(join(folder, 'out')).filter((name) => !/\.dump(\.sha256)?$/.test(name)),
    ).toEqual([]);
  });

  test('without CREATEDB the backup is made, and said not to be proven', async () => {
    await administer(
      database.url,
      `CREATE ROLE keeper LOGIN PASSWORD 'keeper-password'`,
      'GRANT porsi TO keeper',
    );
    const taken = await backUp(`--out ${folder}/unproven`, asRole(database.url, 'keeper'));
    expect(taken).toMatchObject({ exitCode: 2, out: '' });
    expect(taken.err).toContain('not proven');
    expect(taken.err).toContain('ALTER ROLE keeper CREATEDB');
    expect(taken.err).not.toContain('keeper-password');
    expect(readdirSync(join(folder, 'unproven'))).toHaveLength(2);
    await administer(database.url, 'DROP ROLE keeper');
  });

  test('a role that may not read everything: one clear line, and nothing left behind', async () => {
    await administer(
      database.url,
      `CREATE ROLE stranger LOGIN CREATEDB PASSWORD 'stranger-password'`,
    );
    const failed = await backUp(`--out ${folder}/none`, asRole(database.url, 'stranger'));
    expect(failed).toMatchObject({ exitCode: 1 });
    expect(failed.err).toMatch(/permission denied/);
    expect(failed.err).toContain('owner of all tables');
    expect(readdirSync(join(folder, 'none'))).toEqual([]);
    await administer(database.url, 'DROP ROLE stranger');
  });

  test.each([
    ['{} once for each file', 'cp {} "$TO"'],
    ['both as $1 and $2', 'cp "$1" "$2" "$TO"'],
    ['both appended', 'cp -t "$TO"'],
  ])('--copy-to: %s', async (_, command) => {
    const to = join(folder, 'copies');
    await mkdir(to, { recursive: true });
    const taken = await runCommand(
      ['db:backup', '--json', '--out', `${folder}/o ut`, '--copy-to', command],
      { PATH, DATABASE_URL: database.url, TO: to },
    );
    expect(taken).toMatchObject({ exitCode: 0 });
    const { file } = fromJson(taken.out) as TakenBackup;
    expect([...readdirSync(to)].sort()).toEqual([basename(file), `${basename(file)}.sha256`]);
    await rm(to, { recursive: true });
  });

  test('a copy that fails is said, and the backup stays', async () => {
    const failed = await runCommand(
      ['db:backup', '--out', `${folder}/kept`, '--copy-to', 'echo "no bucket" >&2; exit 7 #'],
      { PATH, DATABASE_URL: database.url },
    );
    expect(failed).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('no bucket') as string,
    });
    expect(readdirSync(join(folder, 'kept'))).toHaveLength(2);
  });

  test('a folder that cannot be made', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(await backUp(`--out ${folder}/file/below`)).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('--out') as string,
    });
  });

  test('the password is on no command line', async () => {
    const real = await findClientTools(15, { env: { PATH } });
    const spies = join(folder, 'spies');
    await mkdir(spies);
    for (const tool of ['pg_dump', 'pg_restore', 'psql'] as const) {
      const script = `#!/bin/sh\necho "$0 $@" >>${folder}/lines\nexec ${real[tool]} "$@"\n`;
      await writeFile(join(spies, tool), script);
      await chmod(join(spies, tool), 0o755);
    }
    const env = { PATH: `${spies}:${PATH}`, DATABASE_URL: database.url };
    expect(await runCommand(`db:backup --out ${folder}/out`, env)).toMatchObject({ exitCode: 0 });
    const lines = readFileSync(join(folder, 'lines'), 'utf8');
    expect(lines).toContain('--snapshot=');
    expect(lines).not.toContain(new URL(database.url).password);
  });
});

test('an extension that only a superuser may create is left out of the test restore', async () => {
  const other = await createTestDatabase({ empty: true });
  await administer(
    other.url,
    'CREATE EXTENSION pg_stat_statements',
    'CREATE TABLE t (id int)',
    'ALTER TABLE t OWNER TO porsi',
  );
  expect(await backUp('', other.url)).toMatchObject({ exitCode: 0 });
  await other.drop();
});

test('client tools that are older than the server: what to install', async () => {
  await expect(findClientTools(99, { env: { PATH } })).rejects.toMatchObject({
    message: expect.stringContaining('the server is 99') as string,
    wayOut: expect.stringContaining('apt-get install postgresql-client-99') as string,
  });
});
