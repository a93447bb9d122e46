import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { plannedDay } from '@porsi/db/testing/scenarios';
import { createTestDatabase, type TestDatabase } from '@porsi/db/testing/test-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { administer, connect } from '../testing/server-roles.js';
import { fromJson, runCommand } from '../testing/run-command.js';
import { startCommand } from '../testing/start-command.js';
import type { Look } from './look.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await plannedDay(database.dataSource);
  await database.dataSource.query('ANALYZE');
});
afterAll(() => database.drop());

const monitor = (rest = '') =>
  runCommand(`db:monitor ${rest}`.trim(), { DATABASE_URL: database.url });
const lookAt = async () => fromJson((await monitor('--json')).out) as Look;

test('shows tables, indexes, connections and what is missing, with names that exist', async () => {
  const seen = await lookAt();
  expect(seen.tables).toMatchObject({
    found: expect.arrayContaining([
      expect.objectContaining({ table: 'public.menu_item_school_allocations', bloatBytes: 0 }),
    ]) as unknown,
  });
  expect(seen.indexes).toMatchObject({
    found: expect.arrayContaining([
      expect.objectContaining({ index: 'idx_portion_size', valid: true }),
    ]) as unknown,
  });
  expect(seen.connections).toMatchObject({ found: [{ max: 200 }] });
  expect(seen.slowQueries).toMatchObject({
    missing: expect.stringContaining('CREATE EXTENSION') as string,
  });
  const forPeople = await monitor();
  expect(forPeople).toMatchObject({ exitCode: 0 });
  expect(forPeople.out).toContain('waiting for locks\n  nobody');
});

test('answers while a table is locked exclusively, and says who blocks whom', async () => {
  const holder = await connect(database.url, 'holder');
  await holder.query('BEGIN; LOCK TABLE schools IN ACCESS EXCLUSIVE MODE');
  const waiter = await connect(database.url, 'waiter');
  const waiting = waiter.query('SELECT count(*) FROM schools');
  await expect
    .poll(async () => (await lookAt()).blocked)
    .toMatchObject({
      found: [{ blockers: [{ application: 'holder', state: 'idle in transaction' }] }],
    });
  const seen = await lookAt();
  expect(seen.tables).toMatchObject({ missing: expect.stringContaining('locked') as string });
  expect((await monitor()).out).toContain('blocked by');
  await holder.query('ROLLBACK');
  await waiting;
  await Promise.all([holder.destroy(), waiter.destroy()]);
});

test('pg_stat_statements that is installed but not loaded', async () => {
  await administer(database.url, 'CREATE EXTENSION pg_stat_statements');
  expect((await lookAt()).slowQueries).toMatchObject({
    missing: expect.stringContaining('shared_preload_libraries') as string,
  });
});

test('--watch looks again, a document a line, until Ctrl-C', async () => {
  const args = ['db:monitor', '--json', '--watch', '0.01', '--for', '3600'];
  const child = startCommand(args, { DATABASE_URL: database.url });
  const ended = once(child, 'close');
  const looks: Look[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    looks.push(fromJson(line) as Look);
    if (looks.length === 2) child.kill('SIGINT');
  }
  expect((await ended)[0]).toBe(0);
  expect(looks.length).toBeGreaterThan(1);
});

test('--watch ends by itself when there is no time for another look', async () => {
  const watched = await monitor('--json --watch 2 --for 1');
  expect(watched).toMatchObject({ exitCode: 0 });
  expect(watched.out.trimEnd().split('\n')).toHaveLength(1);
  expect(await monitor('--watch never')).toMatchObject({ exitCode: 2 });
});
