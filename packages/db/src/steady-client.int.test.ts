import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from './testing/test-database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
});
afterAll(() => database.drop());

test('a connection that is lost while it is handed over ends no process', async () => {
  const { dataSource } = database;
  const { master } = dataSource.driver as unknown as { master: pg.Pool };
  const lost = new Error('terminating connection due to administrator command');
  const isHeard = await new Promise<boolean>((resolve) => {
    master.connect((_, connection, release) => {
      resolve((connection?.listenerCount('error') ?? 0) > 0);
      release(lost);
    });
  });
  expect(isHeard).toBe(true);
  expect(await dataSource.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
});
