import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { namedQuery } from './named-query.js';

const pidAndSum = {
  name: 'pid-and-sum',
  text: 'SELECT pg_backend_pid() AS pid, $1::int8 + 1 AS sum',
};
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('outside a transaction it runs on any connection of the pool', async () => {
  const rows = await namedQuery<{ sum: number }>(database.dataSource, pidAndSum, [1]);
  expect(rows).toMatchObject([{ sum: 2 }]);
});

test('inside a transaction it runs on its connection, prepared once', async () => {
  const runner = database.dataSource.createQueryRunner();
  await runner.startTransaction();
  const [own] = (await runner.query('SELECT pg_backend_pid() AS pid')) as { pid: number }[];
  expect(await namedQuery(runner, pidAndSum, [1])).toEqual([{ pid: own?.pid, sum: 2 }]);
  expect(await namedQuery(runner, pidAndSum, [2])).toEqual([{ pid: own?.pid, sum: 3 }]);
  expect(await runner.query('SELECT name FROM pg_prepared_statements')).toEqual([
    { name: 'pid-and-sum' },
  ]);
  await runner.rollbackTransaction();
  await runner.release();
});

test('values come as the contract has them: numbers, days, instants', async () => {
  const text = `SELECT 3000000000::int8 AS id, 2.5::numeric AS quantity, sum(2::int8) AS portions, '2026-11-24'::date AS day,
    '2026-11-23T18:00Z'::timestamptz AS at, '{1,2}'::int8[] AS ids, '{}'::int8[] AS none, '{2026-11-24}'::date[] AS days, NULL::date AS missing`;
  expect(await namedQuery(database.dataSource, { name: 'types', text })).toEqual([
    {
      id: 3_000_000_000,
      quantity: 2.5,
      portions: 2,
      day: '2026-11-24',
      at: new Date('2026-11-23T18:00:00Z'),
      ids: [1, 2],
      none: [],
      days: ['2026-11-24'],
      missing: null,
    },
  ]);
});

test('sessions run in the time zone of the kitchen', async () => {
  expect(
    await database.dataSource.query(`SELECT ('2026-11-23T18:00Z'::timestamptz)::date AS day`),
  ).toEqual([{ day: '2026-11-24' }]);
});
