import { once } from 'node:events';
import { createDataSource } from '@porsi/db/data-source';
import { migrate } from '@porsi/db/migrate';
import { pendingMigrations } from '@porsi/db/pending-migrations';
import { rollback } from '@porsi/db/rollback/rollback';
import { dumpTables, tablesOf } from '@porsi/db/testing/dump-tables';
import { createOlderDatabase } from '@porsi/db/testing/older-database';
import type { TestDatabase } from '@porsi/db/testing/test-database';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startCommand, untilItSays } from '../testing/start-command.js';

// The real command, ended by kill -9 and by Ctrl-C.
const NOT_COMPARED = ['porsi_migrations', 'porsi_adoption'];
const SPLIT = `
  INSERT INTO menu_item_school_allocations (menu_item_id, school_id, portions, portion_size, date)
    SELECT menu_item_id, school_id, 15, 'small', date FROM menu_item_school_allocations WHERE menu_item_id = 21 AND school_id IN (1, 3);
  UPDATE menu_item_school_allocations SET portions = portions - 15 WHERE menu_item_id = 21 AND school_id IN (1, 3) AND portion_size = 'large';`;

let database: TestDatabase;
beforeEach(async () => {
  database = await createOlderDatabase();
});
afterEach(() => database.drop());

async function dump({ dataSource }: TestDatabase): Promise<string[]> {
  const tables = (await tablesOf(dataSource)).filter((name) => !NOT_COMPARED.includes(name));
  return dumpTables(dataSource, tables);
}

/** Starts a command and ends it when it says `text`, or with its own end. @returns whether it was ended */
async function endAt(
  args: readonly string[],
  text: string,
  signal: NodeJS.Signals,
): Promise<{ ended: boolean; exitCode: number | null; err: string }> {
  const child = startCommand(args, { DATABASE_URL: database.url });
  let err = '';
  child.stderr.on('data', (part: Buffer) => (err += part.toString()));
  const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  await untilItSays(child, text);
  child.kill(signal);
  const [exitCode, endedBy] = await closed;
  return { ended: endedBy !== null, exitCode, err };
}

test('db:migrate killed at every step: the next run goes on, and the end is that of a run that was not', async () => {
  const whole = await createOlderDatabase();
  let steps = 0;
  await migrate(whole.dataSource, { onStep: () => steps++ });
  let kills = 0;
  // At its second step: the first one is done then, so that every run gets further.
  while ((await endAt(['db:migrate'], `[2/`, 'SIGKILL')).ended) kills++;
  // A step may be over before its process is.
  expect(kills).toBeGreaterThan(steps / 3);
  expect(kills).toBeLessThan(steps);
  expect(await pendingMigrations(database.dataSource)).toEqual([]);
  expect(await dump(database)).toEqual(await dump(whole));
  await whole.drop();
}, 300_000);

test('db:rollback killed at its statements changes nothing', async () => {
  const { dataSource } = database;
  await migrate(dataSource);
  await dataSource.query(SPLIT);
  const before = await dump(database);
  for (const at of ['LOCK TABLE', 'DROP INDEX', '-- What an earlier', 'DROP TABLE', 'DELETE FROM'])
    expect(await endAt(['db:rollback', '--yes'], at, 'SIGKILL')).toMatchObject({ ended: true });
  expect(await dump(database)).toEqual(before);
  expect(await rollback(dataSource)).toMatchObject({ mergedPairs: 2 });
}, 120_000);

test('the process of a killed run does not keep the next one waiting for long', async () => {
  const holder = await createDataSource(database.url, { timezone: 'Asia/Jakarta' }).initialize();
  const runner = holder.createQueryRunner();
  await runner.startTransaction();
  await runner.query('UPDATE menu_items SET portions = portions WHERE id = 21');
  // Its server process waits in an index build for that transaction.
  expect(await endAt(['db:migrate'], 'build idx_menu_items_service_day', 'SIGKILL')).toMatchObject({
    ended: true,
  });
  await runner.rollbackTransaction();
  await holder.destroy();
  await migrate(database.dataSource);
  expect(await pendingMigrations(database.dataSource)).toEqual([]);
}, 60_000);

test('Ctrl-C in the middle of db:migrate: one line and the way out, and the next run goes on', async () => {
  const { dataSource } = database;
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  await runner.query('UPDATE menu_items SET portions = portions WHERE id = 21');
  const interrupted = await endAt(['db:migrate'], 'build idx_menu_items_service_day', 'SIGINT');
  expect(interrupted).toMatchObject({ ended: false, exitCode: 2 });
  expect(interrupted.err).toMatch(/^error: interrupted\n {2}what was done so far stays good/m);
  await runner.rollbackTransaction();
  await runner.release();
  await migrate(dataSource);
  expect(await pendingMigrations(dataSource)).toEqual([]);
}, 60_000);

test('Ctrl-C in the middle of db:rollback: nothing was changed', async () => {
  const { dataSource } = database;
  await migrate(dataSource);
  const before = await dump(database);
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  await runner.query('SELECT FROM schools');
  const interrupted = await endAt(['db:rollback', '--yes'], 'LOCK TABLE', 'SIGINT');
  expect(interrupted).toMatchObject({ ended: false, exitCode: 2 });
  await runner.rollbackTransaction();
  await runner.release();
  expect(await dump(database)).toEqual(before);
}, 60_000);
