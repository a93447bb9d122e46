import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeSchool } from '../testing/builders.js';
import { openSession } from '../testing/session.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { runInTransaction } from './run-in-transaction.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(() => database.dataSource.query('TRUNCATE schools CASCADE'));

const names = async () => {
  const rows = await database.dataSource.query<{ name: string }[]>(
    'SELECT name FROM schools ORDER BY name',
  );
  return rows.map(({ name }) => name);
};
const raise = (state: string) =>
  `DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '${state}', MESSAGE = 'raised'; END $$`;

test('work that succeeds is stored', async () => {
  expect(
    await runInTransaction(database.dataSource, (runner) => makeSchool(runner, { name: 'SD 1' })),
  ).toBeTypeOf('number');
  expect(await names()).toEqual(['SD 1']);
});

test('work that throws stores nothing', async () => {
  const work = runInTransaction(database.dataSource, async (runner) => {
    await makeSchool(runner, { name: 'SD 1' });
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  expect(await names()).toEqual([]);
});

test.each(['40001', '40P01'])('%s runs the work again from its beginning', async (state) => {
  let attempts = 0;
  await runInTransaction(database.dataSource, async (runner) => {
    attempts++;
    await makeSchool(runner, { name: `attempt ${attempts}` });
    if (attempts < 3) await runner.query(raise(state));
  });
  expect(await names()).toEqual(['attempt 3']);
});

test('the third failure is thrown', async () => {
  let attempts = 0;
  const work = runInTransaction(database.dataSource, async (runner) => {
    attempts++;
    await runner.query(raise('40001'));
  });
  await expect(work).rejects.toThrow('raised');
  expect(attempts).toBe(3);
});

test('any other error is thrown at once', async () => {
  let attempts = 0;
  const work = runInTransaction(database.dataSource, async (runner) => {
    attempts++;
    await runner.query(raise('23514'));
  });
  await expect(work).rejects.toThrow('raised');
  expect(attempts).toBe(1);
});

test('a real deadlock: both are done in the end', async () => {
  const [first, second] = [
    await makeSchool(database.dataSource, { name: 'a' }),
    await makeSchool(database.dataSource, { name: 'b' }),
  ];
  const mark = (id: number) => `UPDATE schools SET address = concat(address, '+') WHERE id = ${id}`;
  const other = await openSession(database.dataSource);
  await other.query('BEGIN');
  await other.query(mark(first));
  let crossing: Promise<unknown> | undefined;
  const work = runInTransaction(database.dataSource, async (runner) => {
    await runner.query(mark(second));
    // The other one now holds the first and wants the second; this one, the other way round.
    crossing ??= other.query(`${mark(second)}; COMMIT`).catch(() => other.query('ROLLBACK'));
    await runner.query(mark(first));
  });
  await work;
  await crossing;
  await other.close();
  const rows = await database.dataSource.query<{ address: string }[]>(
    'SELECT address FROM schools',
  );
  expect(rows.every(({ address }) => address.startsWith('+'))).toBe(true);
});
