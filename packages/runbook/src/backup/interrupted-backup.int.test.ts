import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { plannedDay } from '@porsi/db/testing/scenarios';
import { createTestDatabase, type TestDatabase } from '@porsi/db/testing/test-database';
import { makeTestFolder } from '@porsi/db/testing/test-folder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeBackupOf } from '../testing/take-backup-of.js';
import { startCommand, untilItSays } from '../testing/start-command.js';

const STEPS = ['[1/4]', '[2/4]', '[3/4]', '[4/4]'];

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  await plannedDay(database.dataSource);
  folder = await makeTestFolder();
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

/** Ends a backup as soon as it says that a step begins; gives what it left in its folder. */
async function interruptAt(step: string, signal: NodeJS.Signals) {
  const out = join(folder, `${signal}${step.slice(1, 2)}`);
  await mkdir(out);
  const child = startCommand(['db:backup', '--out', out], { DATABASE_URL: database.url });
  const err = text(child.stderr);
  const ended = once(child, 'close') as Promise<[number | null]>;
  await untilItSays(child, step);
  child.kill(signal);
  const [exitCode] = await ended;
  return { exitCode, err: await err, out };
}

const scratchOrSessions = () =>
  database.dataSource.query(
    `SELECT datname::text AS left FROM pg_database WHERE datname LIKE 'porsi_test_restore_%'
     UNION ALL SELECT application_name FROM pg_stat_activity WHERE application_name LIKE 'porsi-backup-%'`,
  );

describe.each(STEPS)('a backup that is ended at step %s', (step) => {
  test('by Ctrl-C puts everything away first', async () => {
    const { exitCode, err, out } = await interruptAt(step, 'SIGINT');
    expect(exitCode).toBe(2);
    expect(err).toContain('error: interrupted\n  nothing is left behind');
    expect(readdirSync(out)).toEqual([]);
    expect(await scratchOrSessions()).toEqual([]);
  });

  test('by SIGKILL is put away by its guard', async () => {
    const { out } = await interruptAt(step, 'SIGKILL');
    await expect.poll(() => readdirSync(out), { timeout: 10_000 }).toEqual([]);
    await expect.poll(scratchOrSessions, { timeout: 10_000 }).toEqual([]);
  });
});

test.each(['SIGINT', 'SIGKILL'] as const)(
  'a restore that is ended by %s has stored nothing',
  async (signal) => {
    const { file } = await takeBackupOf(database.url, join(folder, `whole-${signal}`));
    const empty = await createTestDatabase({ empty: true });
    const child = startCommand(['db:restore', file], { DATABASE_URL: empty.url });
    const ended = once(child, 'close');
    await untilItSays(child, '[2/3]');
    child.kill(signal);
    await ended;
    const restoring = () =>
      empty.dataSource.query(
        `SELECT pid FROM pg_stat_activity WHERE application_name = 'porsi-restore'`,
      );
    await expect.poll(restoring, { timeout: 10_000 }).toEqual([]);
    const tables = `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace`;
    expect(await empty.dataSource.query(tables)).toEqual([]);
    await empty.drop();
  },
);
