import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { migrate } from './migrate.js';
import { planMigrations } from './plan-migrations.js';
import { rollback } from './rollback/rollback.js';
import { dumpTables, tablesOf } from './testing/dump-tables.js';
import { createOlderDatabase } from './testing/older-database.js';
import { OLDER_SHAPES } from './testing/older-shapes.js';
import { startServer, type OtherServer } from './testing/start-server.js';
import { createTestDatabase, type TestDatabase } from './testing/test-database.js';
import { verify } from './verify/verify.js';

// The same on PostgreSQL 18, which keeps NOT NULL as constraints and shows expressions differently.
let server: OtherServer;
let database: TestDatabase;
beforeAll(async () => {
  server = await startServer(18);
});
afterAll(() => server.stop());
afterEach(() => database.drop());

const failures = async () =>
  (await verify(database.dataSource))
    .filter(({ ok }) => !ok)
    .map(({ what, why }) => `${what}: ${why}`);

test('is PostgreSQL 18', async () => {
  database = await createTestDatabase({ server: server.url });
  const [row] =
    await database.dataSource.query<{ server_version: string }[]>('SHOW server_version');
  expect(row?.server_version).toMatch(/^18\./);
});

test('an empty database gets everything, verified', async () => {
  database = await createTestDatabase({ server: server.url });
  await migrate(database.dataSource);
  expect(await failures()).toEqual([]);
  expect(await migrate(database.dataSource)).toEqual([]);
});

test.each(OLDER_SHAPES)('%s: adopted, verified, back, and again', async (_, changes) => {
  database = await createOlderDatabase(changes, server.url);
  const { dataSource } = database;
  const plan = await planMigrations(dataSource);
  const ran: string[] = [];
  await migrate(dataSource, { onStep: ({ sql }) => ran.push(sql.trim()) });
  expect(plan.map(({ sql }) => sql)).toEqual(ran);
  expect(await failures()).toEqual([]);
  await rollback(dataSource);
  await migrate(dataSource);
  expect(await failures()).toEqual([]);
});

test.each(OLDER_SHAPES.filter(([name]) => !name.includes('script')))(
  '%s: back as it was',
  async (_, changes) => {
    database = await createOlderDatabase(changes, server.url);
    const { dataSource } = database;
    const tables = await tablesOf(dataSource);
    const before = await dumpTables(dataSource, tables);
    await migrate(dataSource);
    await rollback(dataSource);
    expect(await dumpTables(dataSource, tables)).toEqual(before);
  },
);
