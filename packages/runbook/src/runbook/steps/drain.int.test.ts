import { createTestDatabase, type TestDatabase } from '@porsi/db/testing/test-database';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { administer, asRole, connect } from '../../testing/server-roles.js';
import { contextOn } from '../../testing/run-context.js';
import { drain } from './drain.js';

let database: TestDatabase;
let own: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  await administer(database.url, `CREATE ROLE canteen LOGIN PASSWORD 'canteen-password'`);
  own = await connect(asRole(database.url, 'canteen'), 'porsi-runbook');
});
afterAll(async () => {
  await own.destroy();
  await administer(database.url, 'DROP ROLE canteen');
  await database.drop();
});

const application = () => connect(asRole(database.url, 'canteen'), '');
const keep = () => Promise.resolve();
const context = () => contextOn({ dataSource: own, url: asRole(database.url, 'canteen') });

test('ends the sessions of the application and sees that they stay away', async () => {
  const sessions = await Promise.all([application(), application()]);
  const { role, ended } = await drain.run(context(), keep);
  expect({ role, ended: ended.length }).toEqual({ role: 'canteen', ended: 2 });
  await Promise.all(sessions.map((session) => session.destroy()));
});

test('an application that connects again is named: its services are not stopped', async () => {
  const draining = drain.run(context(), keep);
  const back = await application();
  await expect(draining).rejects.toMatchObject({
    message: '1 sessions of canteen are connected again, or did not end',
    wayOut: expect.stringContaining("stop the application's services") as string,
  });
  await back.destroy();
});
