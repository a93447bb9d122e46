import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { createOlderDatabase } from '@porsi/db/testing/older-database';
import type { TestDatabase } from '@porsi/db/testing/test-database';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommand } from '../testing/run-command.js';
import { makeDesk, OLDER_HEAD, type RunbookDesk } from '../testing/runbook-line.js';
import { connect } from '../testing/server-roles.js';
import { startCommand, untilItSays } from '../testing/start-command.js';

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

/** Starts a run and ends it as soon as it says something. */
async function endAt(words: string, signal: NodeJS.Signals, ...flags: string[]) {
  const child = startCommand(desk.words(...flags), desk.env);
  const err = text(child.stderr);
  const ended = once(child, 'close') as Promise<[number | null]>;
  await untilItSays(child, words);
  child.kill(signal);
  const [exitCode] = await ended;
  return { exitCode, err: await err };
}

/** From another terminal: a new process that knows nothing but the record. */
async function resume() {
  const child = startCommand(desk.words('--resume'), desk.env);
  const err = text(child.stderr);
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { exitCode, err: await err };
}

const leftovers = () =>
  database.dataSource.query(
    `SELECT datname::text AS left FROM pg_database WHERE datname LIKE 'porsi_test_restore_%'
     UNION ALL SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid`,
  );

/** Each starts two processes, and the API. */
const LONG = { timeout: 120_000 };

const MOMENTS: readonly (readonly [string, string])[] = [
  ['the backup', 'dump the same snapshot'],
  ['the expand step', 'add check_portion_size for new rows'],
  ['an index build', 'build idx_menu_item_school_portion'],
  ['the contract step', 'hold the sum and the date'],
  ['the test over HTTP', 'starting the API'],
];

describe.each(MOMENTS)('a run that is ended during %s', (_, words) => {
  test('by kill -9 is finished by another process', LONG, async () => {
    expect(await endAt(words, 'SIGKILL', '--smoke-email', OLDER_HEAD)).toMatchObject({
      exitCode: null,
    });
    expect(await desk.record()).toMatchObject({ state: 'running' });
    expect(await resume()).toMatchObject({ exitCode: 0 });
    expect(await desk.record()).toMatchObject({ state: 'done', results: { compare: {} } });
    expect(await runCommand('db:verify', desk.env)).toMatchObject({ exitCode: 0 });
    await expect.poll(leftovers, { timeout: 10_000 }).toEqual([]);
  });
});

describe.each(MOMENTS.filter(([moment]) => /backup|index|HTTP/.test(moment)))(
  'Ctrl-C during %s',
  (_, words) => {
    test('says how the database stands, and --resume goes on', LONG, async () => {
      const { exitCode, err } = await endAt(words, 'SIGINT', '--smoke-email', OLDER_HEAD);
      expect(exitCode).toBe(2);
      expect(err).toContain('error: interrupted\n  nothing is lost\n  the database is ');
      expect(await desk.record()).toMatchObject({ state: 'interrupted' });
      expect((await resume()).exitCode).toBe(0);
    });
  },
);

test('Ctrl-C while an index build waits for a transaction of somebody else ends the wait', async () => {
  const other = await connect(database.url, 'a long report');
  await other.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM audit_trails');
  const waiting = await endAt('waiting for', 'SIGINT');
  expect(waiting).toMatchObject({ exitCode: 2 });
  expect(waiting.err).toContain('error: interrupted');
  await other.query('ROLLBACK');
  await other.destroy();
  expect((await resume()).exitCode).toBe(0);
  expect(await leftovers()).toEqual([]);
});

test('statements of a killed run stay in the report', async () => {
  await endAt('build idx_menu_item_school_portion', 'SIGKILL');
  expect((await resume()).exitCode).toBe(0);
  const { results } = await desk.record();
  const titles = results.migrate?.statements.map(({ title }) => title) ?? [];
  expect(titles[0]).toBe('note how the older tables are');
  expect(titles.at(-1)).toBe('hold small portions to SD');
  expect(results.migrate?.statements[0]?.seconds).toBeGreaterThan(0);
});
