import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createOlderDatabase, OLDER_PASSWORD } from '@porsi/db/testing/older-database';
import { OLDER_SHAPES } from '@porsi/db/testing/older-shapes';
import type { TestDatabase } from '@porsi/db/testing/test-database';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fromJson, runCommand } from '../testing/run-command.js';
import { makeDesk, OLDER_HEAD, type RunbookDesk } from '../testing/runbook-line.js';
import type { RehearsalRecord } from './rehearsal/rehearsal-record.js';

let database: TestDatabase;
let desk: RunbookDesk;
async function begin(changes = ''): Promise<void> {
  database = await createOlderDatabase(changes);
  desk = await makeDesk(database.url);
}
beforeEach(() => begin());
afterEach(async () => {
  await desk.clear();
  await database.drop();
});

const status = () => runCommand('db:status', desk.env);
const scratch = () =>
  database.dataSource.query(
    `SELECT datname FROM pg_database WHERE datname LIKE 'porsi_test_restore_%'`,
  );

test("the older system's database: rehearsed, then taken through, with a report of everything", async () => {
  const rehearsed = await desk.run('--rehearse', '--json');
  expect(rehearsed).toMatchObject({ exitCode: 0 });
  const rehearsal = fromJson(rehearsed.out) as RehearsalRecord;
  expect(rehearsal).toMatchObject({
    state: 'done',
    comparisons: [{ differences: [] }, { differences: [] }],
    prediction: {
      migrateSeconds: expect.any(Number) as number,
      locks: expect.arrayContaining([
        expect.objectContaining({
          lock: 'ACCESS EXCLUSIVE on menu_item_school_allocations, a moment',
          statements: 3,
        }),
      ]) as unknown,
    },
  });
  expect(rehearsal.checks.every(({ ok }) => ok)).toBe(true);
  expect(await scratch()).toEqual([]);
  expect(await status()).toMatchObject({ exitCode: 3 });

  const line = desk.words('--json', '--smoke-email', OLDER_HEAD);
  const withRehearsal = line.filter((word) => word !== '--no-rehearsal-needed');
  const done = await runCommand(withRehearsal, desk.env);
  expect(done.err).toMatch(/ok {7}rehearsal {5}.*rehearsal-test_\w+-\d{8}T\d{6}Z\.json/);
  expect(fromJson(done.out)).toMatchObject({ ok: true, state: 'verified' });
  expect(done.exitCode).toBe(0);
  expect(await status()).toMatchObject({ exitCode: 0 });
  expect(await runCommand('db:verify', desk.env)).toMatchObject({ exitCode: 0 });
});

test('the report: checksum, counts, statements with time and lock, versions, who and when; no password', async () => {
  expect(await desk.run('--smoke-email', OLDER_HEAD)).toMatchObject({ exitCode: 0 });
  const { results, sittings, steps, state } = await desk.record();
  expect(state).toBe('done');
  expect(steps.every((step) => step.state === 'done' && step.seconds !== null)).toBe(true);

  const dump = readFileSync(results.backup?.file ?? '');
  expect(results.backup).toMatchObject({
    sha256: createHash('sha256').update(dump).digest('hex'),
    unproven: null,
    tables: { 'public.menu_item_school_allocations': 277 },
  });
  expect(results.migrate?.statements).toHaveLength(42);
  for (const { seconds, lock, sql } of results.migrate?.statements ?? []) {
    expect(seconds).toBeGreaterThan(0);
    expect(lock).toMatch(/ on /);
    expect(sql).not.toBe('');
  }
  expect(results.compare?.differences.every(({ verdict }) => verdict === 'expected')).toBe(true);
  expect(results.compare?.stats.categories).toMatchObject(
    results.count?.stats.categories.map(({ category, portions }) => ({ category, portions })) ?? [],
  );
  expect(results.smoke?.checks.map(({ what, ok }) => `${what} ${ok}`)).toEqual([
    'GET /health true',
    'GET /health/ready true',
    'GET /api/config true',
    `sign in as ${OLDER_HEAD} true`,
    'menu items true',
    'cooking board of 2026-02-06 true',
    'packing board of 2026-02-06 true',
    'sign out true',
  ]);
  expect(sittings).toMatchObject([
    {
      role: 'porsi',
      user: expect.any(String) as string,
      to: expect.any(String) as string,
      versions: {
        product: '0.1.0',
        node: process.version,
        server: expect.stringMatching(/^15\./) as string,
        clientTools: expect.any(Number) as number,
      },
    },
  ]);

  for (const name of readdirSync(desk.reports)) {
    const text = readFileSync(join(desk.reports, name), 'utf8');
    expect(text).not.toContain(OLDER_PASSWORD);
    expect(text).not.toContain(new URL(database.url).password);
    expect(statSync(join(desk.reports, name)).mode & 0o077).toBe(0);
  }
  const markdown = readdirSync(desk.reports).find((name) => name.endsWith('.md')) ?? '';
  const report = readFileSync(join(desk.reports, markdown), 'utf8');
  expect(report).toContain('**succeeded**. The database is contracted and verified');
  expect(report).toContain(`SHA-256 \`${results.backup?.sha256}\``);
  expect(report).toContain('| SD | 235 | 235 | 42559 | 42559 | 0 | 42559 |');
  expect(report).toMatch(
    /\| 40 \| drop the uniqueness .* \| ACCESS EXCLUSIVE on menu_item_school_allocations, a moment \| [\d:.]+ \| [\d.]+ \| 1 \|/,
  );
  expect(report).toContain('Porsi dapat dipakai kembali');
});

test.each(
  OLDER_SHAPES.filter(([name]) =>
    ['in a schema of its own', 'migrated by the script', 'not unique'].includes(name),
  ),
)('rehearses and runs: %s', async (_, changes) => {
  await desk.clear();
  await database.drop();
  await begin(changes);
  expect(await desk.run('--rehearse')).toMatchObject({ exitCode: 0 });
  expect(await desk.run()).toMatchObject({ exitCode: 0 });
  expect((await desk.record()).results.preflight?.rehearsal).toContain('rehearsal-');
});

test('a run on a migrated database has nothing to migrate, and checks everything', async () => {
  expect(await runCommand('db:migrate', desk.env)).toMatchObject({ exitCode: 0 });
  const plan = await runCommand('runbook --plan', desk.env);
  expect(plan.out.split('\n')[0]).toContain('nothing to do, it is at the newest schema');
  expect(plan.out).not.toContain('not rehearsed');
  expect(await desk.run('--rehearse')).toMatchObject({
    exitCode: 0,
    out: expect.stringContaining('nothing to rehearse') as string,
  });
  const again = await desk.run();
  expect(again).toMatchObject({ exitCode: 0 });
  expect(again.err).toContain('nothing to do: it is at the newest schema');
});

test('--plan prints every step and changes nothing, terminal or not', async () => {
  const plan = await runCommand('runbook --plan --drain', desk.env);
  expect(plan).toMatchObject({ exitCode: 0, err: '' });
  expect(plan.out).toContain('5. end the sessions of the app (asks first)');
  expect(plan.out).toContain('42 statements to run');
  expect(await status()).toMatchObject({ exitCode: 3 });
});
