import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plannedDay } from '@porsi/db/testing/scenarios';
import { createTestDatabase, type TestDatabase } from '@porsi/db/testing/test-database';
import { makeTestFolder } from '@porsi/db/testing/test-folder';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromJson, runCommand } from '../testing/run-command.js';
import { asSuperuser, connect } from '../testing/server-roles.js';
import { takeBackupOf, type TakenBackup } from '../testing/take-backup-of.js';

let database: TestDatabase;
let empty: TestDatabase;
let backup: TakenBackup;
let folder: string;
beforeAll(async () => {
  folder = await makeTestFolder();
  database = await createTestDatabase();
  await plannedDay(database.dataSource);
  backup = await takeBackupOf(database.url, folder);
  empty = await createTestDatabase({ empty: true });
});
afterAll(async () => {
  await Promise.all([database.drop(), empty.drop()]);
  await rm(folder, { recursive: true });
});
const restore = (file: string, url: string, rest = '') =>
  runCommand(`db:restore ${file} ${rest}`.trim(), {
    PATH: process.env.PATH ?? '',
    DATABASE_URL: url,
  });
const inEmpty = () =>
  empty.dataSource.query(
    `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace`,
  );

/** A copy of the backup and its checksum that a test may spoil. */
async function copy(name: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, readFileSync(backup.file));
  await writeFile(`${file}.sha256`, readFileSync(`${backup.file}.sha256`));
  return file;
}

test.each([
  [
    'without its checksum',
    (file: string) => rm(`${file}.sha256`),
    'without which nothing is restored',
  ],
  ['cut short', (file: string) => truncate(file, 5000), 'cut short'],
  [
    'altered',
    (file: string) => writeFile(file, readFileSync(file).fill(0x2a, 900, 901)),
    'altered',
  ],
  ['with a checksum that is none', (file: string) => writeFile(`${file}.sha256`, 'no'), 'SHA-256'],
  ['that is not there', (file: string) => rm(file), 'cannot read'],
])('refuses a file %s, and stores nothing', async (name, spoil, complaint) => {
  const file = await copy(name.replaceAll(' ', '-'));
  await spoil(file);
  const refused = await restore(file, empty.url);
  expect(refused).toMatchObject({ exitCode: 2, out: '' });
  expect(refused.err).toContain(complaint);
  expect(await inEmpty()).toEqual([]);
});

test('refuses a database that is not empty, and changes nothing there', async () => {
  const refused = await restore(backup.file, database.url);
  expect(refused).toMatchObject({ exitCode: 1, out: '' });
  expect(refused.err).toContain('is not empty: it holds table');
});

test('a file that is no dump, or one cut short before its checksum was made, fails as a whole', async () => {
  for (const [name, keep] of [
    ['short', 0.8],
    ['tiny', 0.01],
  ] as const) {
    const file = join(folder, name);
    const content = readFileSync(backup.file);
    await writeFile(file, content.subarray(0, content.length * keep));
    await writeFile(`${file}.sha256`, execFileSync('sha256sum', [name], { cwd: folder }));
    const failed = await restore(file, empty.url);
    expect(failed).toMatchObject({ exitCode: 1, out: '' });
    expect(failed.err.split('\n').length).toBeLessThan(6);
    expect(await inEmpty()).toEqual([]);
  }
});

test('fills an empty database with as many rows, and a second time it is not empty', async () => {
  const restored = await restore(backup.file, empty.url, '--json');
  expect(restored).toMatchObject({ exitCode: 0 });
  expect(fromJson(restored.out)).toMatchObject({
    ok: true,
    rows: backup.rows,
    tables: backup.tables,
  });
  expect(await runCommand('db:status', { DATABASE_URL: empty.url })).toMatchObject({
    exitCode: 0,
  });
  expect(await restore(backup.file, empty.url)).toMatchObject({ exitCode: 1 });
});

test("a superuser's restore keeps owners, anybody else's makes all things theirs", async () => {
  const other = await createTestDatabase({ empty: true });
  expect(await restore(backup.file, asSuperuser(other.url))).toMatchObject({ exitCode: 0 });
  const superuser = await connect(asSuperuser(other.url));
  expect(
    await superuser.query(`SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'`),
  ).toEqual([{ tableowner: 'porsi' }]);
  await superuser.destroy();
  await other.drop();
});
