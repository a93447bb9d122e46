import { makeSchool } from '@porsi/db/testing/builders';
import { openSession } from '@porsi/db/testing/session';
import { createTestDatabase } from '@porsi/db/testing/test-database';
import { expect, it } from 'vitest';
import { startTestApi } from './testing/start-test-api.js';

it('answers what is under way when it stops, and nothing new', async () => {
  const database = await createTestDatabase();
  const { dataSource } = database;
  const api = await startTestApi({ database });
  const planner = await api.as('ahli_gizi');
  const id = await makeSchool(dataSource, { name: 'SD Lambat' });
  const other = await openSession(dataSource);
  await other.query('BEGIN');
  await other.query('UPDATE schools SET name = name WHERE id = $1', [id]);

  const underWay = planner.put(`/api/schools/${id}`, {
    name: 'SD Cepat',
    category: 'SD',
    version: 1,
  });
  const waiting = `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  let count = 0;
  while (count === 0)
    [{ count } = { count: 0 }] = await dataSource.query<{ count: number }[]>(waiting);

  const stopped = api.app.close();
  await expect(planner.get('/api/schools')).rejects.toThrow('fetch failed');
  await other.query('ROLLBACK');
  expect((await underWay).status).toBe(200);
  await stopped;
  await other.close();
  await database.drop();
});
