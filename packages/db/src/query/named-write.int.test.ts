import type { QueryRunner } from 'typeorm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { namedQuery, namedWrite } from './named-query.js';
import { runInTransaction } from './run-in-transaction.js';

const add = { name: 'add-recipe', text: 'INSERT INTO recipes (name) VALUES ($1)' };
const count = { name: 'count-recipes', text: 'SELECT count(*)::int8 AS count FROM recipes' };
const divide = { name: 'divide', text: 'SELECT 1 / $1::int' };
const DIVISION_BY_ZERO = '22012';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(() => database.dataSource.query('TRUNCATE recipes CASCADE'));

const inTransaction = <Result>(work: (runner: QueryRunner) => Promise<Result>) =>
  runInTransaction(database.dataSource, work);
const names = async () => {
  const rows = await database.dataSource.query<{ name: string }[]>(
    'SELECT name FROM recipes ORDER BY id',
  );
  return rows.map(({ name }) => name);
};

test('what is sent without waiting is carried out in order, and stored', async () => {
  const counts = await inTransaction(async (runner) => {
    const before = namedQuery(runner, count);
    namedWrite(runner, add, ['Soto']);
    const between = namedQuery(runner, count);
    namedWrite(runner, add, ['Rawon']);
    return Promise.all([before, between, runner.query(count.text)]);
  });
  expect(counts).toEqual([[{ count: 0 }], [{ count: 1 }], [{ count: 2 }]]);
  expect(await names()).toEqual(['Soto', 'Rawon']);
});

test('a write that fails stores nothing of its transaction', async () => {
  const work = inTransaction(async (runner) => {
    namedWrite(runner, add, ['Soto']);
    namedWrite(runner, divide, [0]);
    namedWrite(runner, add, ['Rawon']);
    await Promise.resolve();
  });
  await expect(work).rejects.toMatchObject({ code: DIVISION_BY_ZERO });
  expect(await names()).toEqual([]);
});

test('it is the reason, not what failed because of it', async () => {
  const work = inTransaction(async (runner) => {
    namedWrite(runner, divide, [0]);
    await namedQuery(runner, count);
  });
  await expect(work).rejects.toMatchObject({ code: DIVISION_BY_ZERO });
});

test('it is the reason also when the work gives up by itself', async () => {
  const work = inTransaction(async (runner) => {
    namedWrite(runner, divide, [0]);
    throw await Promise.resolve(new Error('not wanted'));
  });
  await expect(work).rejects.toMatchObject({ code: DIVISION_BY_ZERO });
});

test('a query that failed is the reason, not the write behind it', async () => {
  const work = inTransaction(async (runner) => {
    const failing = namedQuery(runner, divide, [0]);
    namedWrite(runner, add, ['Soto']);
    await failing;
  });
  await expect(work).rejects.toMatchObject({ code: DIVISION_BY_ZERO });
  expect(await names()).toEqual([]);
});

test('a transaction that PostgreSQL broke off is no success, whoever ignored it', async () => {
  const work = inTransaction(async (runner) => {
    namedWrite(runner, add, ['Soto']);
    await namedQuery(runner, divide, [0]).catch(() => undefined);
  });
  await expect(work).rejects.toThrow('COMMIT was answered with ROLLBACK');
});

test('a write that cannot even be sent stores nothing', async () => {
  const work = inTransaction(async (runner) => {
    namedWrite(runner, add, ['Soto']);
    namedWrite(runner, { ...add, text: `${add.text} RETURNING id` }, ['Rawon']);
    await Promise.resolve();
  });
  await expect(work).rejects.toThrow('Prepared statements must be unique');
  expect(await names()).toEqual([]);
});

test('what the database refuses at the commit stores nothing', async () => {
  const work = inTransaction(async (runner) => {
    await runner.query(`CREATE TABLE promised (id int PRIMARY KEY DEFERRABLE INITIALLY DEFERRED)`);
    namedWrite(runner, add, ['Soto']);
    namedWrite(runner, { name: 'promise', text: 'INSERT INTO promised VALUES ($1), ($1)' }, [1]);
  });
  await expect(work).rejects.toMatchObject({ code: '23505' });
  expect(await names()).toEqual([]);
});

test('a write that lost against another transaction runs the work again', async () => {
  await database.dataSource.query(`CREATE FUNCTION lose() RETURNS void LANGUAGE plpgsql AS
    $$ BEGIN RAISE serialization_failure; END $$`);
  let attempts = 0;
  await inTransaction(async (runner) => {
    attempts++;
    namedWrite(runner, add, [`attempt ${attempts}`]);
    if (attempts < 3) namedWrite(runner, { name: 'lose', text: 'SELECT lose()' }, []);
    await Promise.resolve();
  });
  expect(await names()).toEqual(['attempt 3']);
});

test('a connection that dies in the middle stores nothing, and the next one works', async () => {
  const end = { name: 'end', text: 'SELECT pg_terminate_backend(pg_backend_pid())' };
  const work = inTransaction(async (runner) => {
    namedWrite(runner, add, ['Soto']);
    namedWrite(runner, end, []);
    namedWrite(runner, add, ['Rawon']);
    await Promise.resolve();
  });
  await expect(work).rejects.toThrow(/terminat|EPIPE|ECONNRESET/);
  expect(await names()).toEqual([]);
  await inTransaction(async (runner) => namedWrite(runner, add, ['Soto']));
  expect(await names()).toEqual(['Soto']);
});

test('without a transaction there is nothing to write in', async () => {
  const runner = database.dataSource.createQueryRunner();
  expect(() => namedWrite(runner, add, ['Soto'])).toThrow('no transaction to write in');
  await runner.release();
});
