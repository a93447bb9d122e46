import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { SweepExpired } from './sweep-expired.js';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

it('takes away sessions and counters that have expired, and nothing else', async () => {
  const { dataSource } = api.database;
  await api.as('chef');
  await api.as('packing');
  await dataSource.query(`
    UPDATE sessions SET expires_at = now() - interval '1 second'
    WHERE user_id = (SELECT id FROM users WHERE role = 'chef')`);
  await dataSource.query(
    'INSERT INTO sign_in_limits (key, points, expire) VALUES ($1, 3, $2), ($3, 3, $4)',
    ['email:old', Date.now() - 1, 'email:new', Date.now() + 60_000],
  );
  await api.app.get(SweepExpired, { strict: false }).run();
  expect(
    await dataSource.query('SELECT users.role FROM sessions JOIN users ON users.id = user_id'),
  ).toEqual([{ role: 'packing' }]);
  expect(await dataSource.query('SELECT key FROM sign_in_limits')).toEqual([{ key: 'email:new' }]);
});
