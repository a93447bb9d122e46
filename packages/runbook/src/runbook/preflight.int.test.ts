import { cp, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createOlderDatabase } from '@porsi/db/testing/older-database';
import { WITH_DUPLICATES } from '@porsi/db/testing/older-shapes';
import { openSession } from '@porsi/db/testing/session';
import type { TestDatabase } from '@porsi/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOn } from '../testing/run-context.js';
import { fromJson } from '../testing/run-command.js';
import { makeDesk } from '../testing/runbook-line.js';
import { administer, asRole, connect } from '../testing/server-roles.js';
import { ALL_CHECKS, askAll } from './preflight/all-checks.js';
import { checkDisk } from './preflight/check-disk.js';
import { checkHours } from './preflight/check-hours.js';
import { checkRehearsal } from './preflight/check-rehearsal.js';
import { checkReplication } from './preflight/check-replication.js';
import { checkRights } from './preflight/check-rights.js';
import { checkServer } from './preflight/check-server.js';
import { checkShape } from './preflight/check-shape.js';
import { checkSmoke } from './preflight/check-smoke.js';
import { checkTransactions } from './preflight/check-transactions.js';
import type { Looking, PreflightCheck } from './preflight/preflight-check.js';
import { preflight } from './steps/preflight.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createOlderDatabase();
});
afterAll(() => database.drop());

/** The verdicts of a check, each with what was found. */
async function verdicts(check: PreflightCheck, look: Looking): Promise<string[]> {
  return [await check(look)].flat().map(({ verdict, found }) => `${verdict}: ${found}`);
}

describe("the kitchen's hours, on its own clock", () => {
  const at = (now: string, settings = {}) =>
    verdicts(checkHours, contextOn(database, { now, settings }));

  test.each([
    ['2026-11-22T17:00:00Z', 'refused: it is 00:00 in Asia/Jakarta'],
    ['2026-11-23T01:59:00Z', 'refused: it is 08:59 in Asia/Jakarta'],
    ['2026-11-23T02:00:00Z', 'ok: it is 09:00 in Asia/Jakarta'],
    ['2026-11-23T13:00:00Z', 'ok: it is 20:00 in Asia/Jakarta'],
    ['2026-11-23T16:30:00Z', 'warning: it is 23:30 in Asia/Jakarta: the kitchen begins in 30'],
  ])('at %s: %s', async (now, expected) => {
    expect(await at(now)).toEqual([expect.stringContaining(expected)]);
  });

  test('--during-working-hours makes a warning of it; a window counts from its beginning', async () => {
    const night = '2026-11-22T18:00:00Z';
    expect(await at(night, { duringWorkingHours: true })).toEqual([
      expect.stringContaining('warning: it is 01:00'),
    ]);
    const window = { startsAt: '2026-11-23T13:00:00Z', endsAt: '2026-11-23T13:30:00Z' };
    expect(await at(night, { window })).toEqual([expect.stringContaining('ok: ')]);
    expect(
      await at('2026-11-23T13:00:00Z', {
        window: { startsAt: '2026-11-23T18:00:00Z', endsAt: '2026-11-23T18:30:00Z' },
      }),
    ).toEqual([expect.stringContaining('refused: the window opens at 01:00')]);
  });
});

test("rights: the tables' owner is enough", async () => {
  expect(await verdicts(checkRights, contextOn(database))).toEqual([
    expect.stringContaining('ok: porsi owns the tables'),
  ]);
});

test('a stranger hears of everything that it lacks at once, and cannot see the disk', async () => {
  await administer(database.url, `CREATE ROLE guest LOGIN PASSWORD 'guest-password'`);
  const url = asRole(database.url, 'guest');
  const dataSource = await connect(url);
  const found = [await checkRights(contextOn({ url, dataSource }))].flat();
  expect(found).toMatchObject([
    { verdict: 'refused', found: expect.stringContaining('not the owner of') as string },
    { verdict: 'refused', wayOut: expect.stringContaining('GRANT CREATE ON SCHEMA') as string },
    { verdict: 'refused', wayOut: expect.stringContaining('pg_read_all_data') as string },
    { verdict: 'refused', wayOut: expect.stringContaining('ALTER ROLE guest CREATEDB') as string },
  ]);
  const accepted = contextOn({ url, dataSource }, { settings: { unprovenBackup: true } });
  expect([await checkRights(accepted)].flat().at(-1)).toMatchObject({ verdict: 'warning' });
  expect((await verdicts(checkDisk, accepted))[1]).toContain(
    'warning: it cannot be seen from here; the change takes',
  );
  await dataSource.destroy();
  await administer(database.url, 'DROP ROLE guest');
});

test('a transaction that stays open is named', async () => {
  const reporting = await connect(database.url, 'nightly report');
  const other = await openSession(reporting);
  await other.query('BEGIN; SELECT count(*) FROM menu_item_school_allocations');
  await expect
    .poll(() => verdicts(checkTransactions, contextOn(database)), { timeout: 20_000 })
    .toEqual([
      expect.stringMatching(/^warning: open for over 5 s: pid \d+ \(porsi, nightly report/),
    ]);
  await other.close();
  await reporting.destroy();
  expect(await verdicts(checkTransactions, contextOn(database))).toEqual([
    'ok: none is open for over 5 s',
  ]);
});

test('a database that is set to be read-only is refused', async () => {
  const name = new URL(database.url).pathname.slice(1);
  await database.dataSource.query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
  const dataSource = await connect(database.url);
  expect(await verdicts(checkServer, contextOn({ ...database, dataSource }))).toEqual([
    expect.stringContaining('refused: this database is set to be read-only'),
  ]);
  await dataSource.destroy();
  await database.dataSource.query(`ALTER DATABASE ${name} RESET default_transaction_read_only`);
});

test('a replication slot that nobody reads is named', async () => {
  await administer(database.url, `SELECT pg_create_physical_replication_slot('forgotten', true)`);
  expect(await verdicts(checkReplication, contextOn(database))).toEqual([
    expect.stringContaining('warning: nobody reads the replication slot forgotten'),
  ]);
  await administer(database.url, `SELECT pg_drop_replication_slot('forgotten')`);
  expect(await verdicts(checkReplication, contextOn(database))).toEqual([
    'ok: no replica is connected',
  ]);
});

test("the disk of the server as told; the backup's as it is", async () => {
  const [backup] = await verdicts(checkDisk, contextOn(database));
  expect(backup).toMatch(/^(ok|warning): \/tmp: .* free, .* are needed \(estimated\)/);
  const told = (serverDiskFree: number) =>
    verdicts(checkDisk, contextOn(database, { settings: { serverDiskFree } }));
  expect((await told(40e9))[1]).toContain('ok: as told by --server-disk-free: 40.0 GB free');
  expect((await told(1000))[1]).toContain('refused: as told by --server-disk-free: 1.0 kB free');
  const nowhere = contextOn(database, { settings: { backups: '/proc/nothing' } });
  expect((await verdicts(checkDisk, nowhere))[0]).toContain('refused');
});

test('a shape that cannot be served is refused with the list', async () => {
  const duplicates = await createOlderDatabase(WITH_DUPLICATES);
  expect([await checkShape(contextOn(duplicates))].flat()).toMatchObject([
    {
      verdict: 'refused',
      found: expect.stringContaining('duplicate allocations') as string,
      details: expect.arrayContaining([
        expect.stringContaining('menu item 21') as string,
      ]) as unknown,
    },
  ]);
  await duplicates.drop();
});

test('who signs in needs a password; nobody is a warning', async () => {
  const settings = { smokeEmail: 'head@example.com' };
  expect(await verdicts(checkSmoke, contextOn(database, { settings }))).toEqual([
    'refused: there is no password for head@example.com',
  ]);
  expect(await verdicts(checkSmoke, contextOn(database))).toEqual([
    expect.stringContaining('warning: only the health'),
  ]);
});

test('a rehearsal: of this database, of these migrations, not too long ago', async () => {
  const desk = await makeDesk(database.url);
  const look = (now?: string, settings = {}) =>
    contextOn(database, { reports: desk.reports, settings, ...(now ? { now } : {}) });
  expect(await verdicts(checkRehearsal, look())).toEqual([
    expect.stringContaining('refused: none that ended well is in'),
  ]);
  expect(await verdicts(checkRehearsal, look(undefined, { rehearsalNeeded: false }))).toEqual([
    expect.stringContaining('warning: none'),
  ]);
  const { out } = await desk.run('--rehearse', '--json');
  expect(await verdicts(checkRehearsal, look())).toEqual([
    expect.stringMatching(/^ok: .*, which predicts [\d.]+ s$/),
  ]);
  const later = new Date(Date.now() + 30 * 3_600_000).toISOString();
  expect(await verdicts(checkRehearsal, look(later))).toEqual([
    expect.stringContaining('refused: the last one is 30 hours old'),
  ]);
  expect(await verdicts(checkRehearsal, look(later, { rehearsalWithinHours: 48 }))).toEqual([
    expect.stringContaining('ok: '),
  ]);

  const other = await createOlderDatabase();
  const copies = join(desk.folder, 'copies');
  await mkdir(copies);
  const { report } = fromJson(out) as { report: string };
  const file = report.replace(/\.md$/, '.json');
  await cp(file, join(copies, basename(file)));
  expect(await verdicts(checkRehearsal, contextOn(other, { reports: copies }))).toEqual([
    expect.stringContaining('refused: none that ended well'),
  ]);
  await other.drop();
  await rm(desk.folder, { recursive: true });
});

test('everything is asked, and everything that speaks against it is said at once', async () => {
  const context = contextOn(database, {
    now: '2026-11-22T18:00:00Z',
    settings: { serverDiskFree: 1, smokeEmail: 'head@example.com' },
  });
  const kept: unknown[] = [];
  const keep = (result: unknown) => Promise.resolve(void kept.push(result));
  await expect(preflight.run(context, keep)).rejects.toMatchObject({
    message: expect.stringContaining(
      'speak against it, nothing was changed: server disk, rehearsal, hours, smoke test',
    ) as string,
  });
  expect(kept).toMatchObject([{ pendingSteps: 42, predictedSeconds: null }]);
  expect(context.said.filter((line) => line.startsWith('REFUSED'))).toHaveLength(4);
  expect(await askAll(ALL_CHECKS, context)).toHaveLength(12);
});
