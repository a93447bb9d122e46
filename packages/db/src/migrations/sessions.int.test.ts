import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeUser } from '../testing/builders.js';
import { listenTo, type Listener } from '../testing/listener.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let database: TestDatabase;
let bus: Listener;
beforeAll(async () => {
  database = await createTestDatabase();
  bus = await listenTo(database.url, 'porsi_sessions');
});
afterAll(async () => {
  await bus.close();
  await database.drop();
});

async function signIn(email: string): Promise<{ user: number; session: string }> {
  const user = await makeUser(database.dataSource, { email, role: 'chef' });
  const [session] = await database.dataSource.query<{ id: string }[]>(
    `INSERT INTO sessions (id, user_id, refresh_hash, expires_at) VALUES (gen_random_uuid(), $1, 'hash', now() + interval '1 day') RETURNING id`,
    [user],
  );
  return { user, session: session?.id ?? '' };
}

test.each([
  ['deactivated', 'is_active = false'],
  ['given another role', `role = 'packing'`],
])('a user who is %s loses the sessions, and every process hears of it', async (_, change) => {
  const { user, session } = await signIn(`${change}@example.com`);
  await database.dataSource.query(`UPDATE users SET ${change} WHERE id = ${user}`);
  expect(await database.dataSource.query(`SELECT 1 FROM sessions WHERE user_id = ${user}`)).toEqual(
    [],
  );
  expect(await bus.heard()).toEqual([session]);
});

test('a user who is renamed stays signed in', async () => {
  const { user } = await signIn('renamed@example.com');
  await database.dataSource.query(
    `UPDATE users SET full_name = 'Ibu Sari', role = role, is_active = true WHERE id = ${user}`,
  );
  expect(await bus.heard()).toEqual([]);
});

test('e-mail addresses differ by more than case', async () => {
  await makeUser(database.dataSource, { email: 'planner@example.com' });
  await expect(
    makeUser(database.dataSource, { email: 'Planner@Example.com' }),
  ).rejects.toMatchObject({
    driverError: { constraint: 'idx_users_email' },
  });
});
