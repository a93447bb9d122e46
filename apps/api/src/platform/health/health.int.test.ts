import { createTestDatabase } from '@porsi/db/testing/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

it('is alive', async () => {
  const answer = await api.nobody.get('/health');
  expect([answer.status, answer.text]).toEqual([200, '{"status":"ok"}']);
});

it('is ready when the database answers and nothing is pending', async () => {
  const answer = await api.nobody.get('/health/ready');
  expect([answer.status, answer.text]).toEqual([200, '{"status":"ok"}']);
});

it('names the migrations that are pending', async () => {
  await api.database.dataSource.query(
    'DELETE FROM porsi_migrations WHERE id = (SELECT max(id) FROM porsi_migrations)',
  );
  const answer = await api.nobody.get('/health/ready');
  expect(answer.status).toBe(503);
  expect(answer.body).toEqual({
    status: 'unavailable',
    missing: [expect.stringMatching(/^migration \w+$/) as string],
  });
});

it('says so when the database is gone, and answers 503 with Retry-After until it is back', async () => {
  const database = await createTestDatabase();
  const lost = await startTestApi({ database });
  const planner = await lost.as('ahli_gizi');
  expect((await planner.get('/api/schools')).status).toBe(200);
  const name = new URL(database.url).pathname.slice(1);
  const forbid = (allowed: boolean) =>
    api.database.dataSource.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS ${allowed}`);
  await forbid(false);
  await api.database.dataSource.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1',
    [name],
  );

  expect((await lost.nobody.get('/health')).status).toBe(200);
  const ready = await lost.nobody.get('/health/ready');
  expect([ready.status, ready.body]).toEqual([
    503,
    { status: 'unavailable', missing: ['database'] },
  ]);
  const refused = await planner.get('/api/schools');
  expect(refused.status).toBe(503);
  expect(refused.body).toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);

  await forbid(true);
  expect((await planner.get('/api/schools')).status).toBe(200);
  await lost.close();
  await database.drop();
});
