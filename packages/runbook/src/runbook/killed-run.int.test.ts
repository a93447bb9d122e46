import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { createOlderDatabase } from '@porsi/db/testing/older-database';
import { openSession } from '@porsi/db/testing/session';
import type { TestDatabase } from '@porsi/db/testing/test-database';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCommand } from '../testing/run-command.js';
import { makeDesk, OLDER_HEAD, type RunbookDesk } from '../testing/runbook-line.js';
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

/** Many processes one after another, and the API. */
const LONG = { timeout: 240_000 };

test(
  'a run that is killed at every step, again and again, is finished by yet another process',
  LONG,
  async () => {
    const moments = [
      'dump the same snapshot',
      'test restore into',
      'write the enrolment to both pairs',
      'add check_portion_size for new rows',
      'build idx_menu_item_school_portion',
      'hold the sum and the date',
      'starting the API',
    ];
    let flags = ['--smoke-email', OLDER_HEAD];
    for (const moment of moments) {
      expect(await endAt(moment, 'SIGKILL', ...flags)).toMatchObject({ exitCode: null });
      expect(await desk.record()).toMatchObject({ state: 'running' });
      flags = ['--resume'];
    }
    expect(await resume()).toMatchObject({ exitCode: 0 });
    expect(await runCommand('db:verify', desk.env)).toMatchObject({ exitCode: 0 });
    await expect.poll(leftovers, { timeout: 10_000 }).toEqual([]);

    const { state, sittings, results, steps } = await desk.record();
    expect(state).toBe('done');
    expect(sittings).toHaveLength(moments.length + 1);
    expect(steps.find(({ name }) => name === 'migrate')?.attempts).toBeGreaterThan(1);
    const statements = results.migrate?.statements ?? [];
    // The record is written behind the statements: a killed process takes the last of them with it, not all.
    const finishing = Date.parse(sittings.at(-2)?.from ?? '');
    expect(Date.parse(statements[0]?.beganAt ?? '')).toBeLessThan(finishing);
    expect(statements.at(-1)).toMatchObject({ title: 'hold small portions to SD' });
    expect(statements.at(-1)?.seconds).toBeGreaterThan(0);
    expect(results.smoke?.checks.every(({ ok }) => ok)).toBe(true);
  },
);

test('Ctrl-C at any moment says how the database stands, and --resume goes on', LONG, async () => {
  // An index build waits for whoever looks at an old state.
  const other = await openSession(database.dataSource);
  await other.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM audit_trails');
  const [far, past] = ['2099-01-01/2099-01-02', '2020-01-01/2099-01-01'];
  for (const [moment, state, ...flags] of [
    ['dump the same snapshot', 'untouched', '--window', far],
    ['wait until the window opens', 'untouched', '--resume'],
    ['waiting for', 'begun', '--resume', '--window', past],
    ['look 1 of', 'contracted and verified', '--resume'],
  ] as const) {
    const outcome = await endAt(moment, 'SIGINT', '--monitor-for', '3600', ...flags);
    expect(outcome).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining(
        `error: interrupted\n  nothing is lost\n  the database is ${state}`,
      ) as string,
    });
    expect(await desk.record()).toMatchObject({ state: 'interrupted' });
    if (moment === 'waiting for') await other.close();
  }
  expect(await resume()).toMatchObject({ exitCode: 0 });
  expect(await leftovers()).toEqual([]);
});
