import { createTestDatabase, type TestDatabase } from '@porsi/db/testing/test-database';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { administer, asRole, asSuperuser, connect } from '../testing/server-roles.js';
import { fromJson, runCommand } from '../testing/run-command.js';
import type { Session } from './list-sessions.js';

interface Ended {
  ok: boolean;
  terminated: Session[];
  remaining: Session[];
}

let database: TestDatabase;
let open: DataSource[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  await administer(
    database.url,
    `CREATE ROLE kitchen LOGIN PASSWORD 'kitchen-password'`,
    `CREATE ROLE clerk LOGIN PASSWORD 'clerk-password'`,
  );
});
afterAll(async () => {
  await Promise.all(open.map((connection) => connection.destroy().catch(() => undefined)));
  await administer(database.url, 'DROP ROLE kitchen', 'DROP ROLE clerk');
  await database.drop();
});
beforeEach(async () => {
  await Promise.all(open.map((connection) => connection.destroy().catch(() => undefined)));
  const kitchen = asRole(database.url, 'kitchen');
  open = await Promise.all([
    connect(kitchen, 'porsi'),
    connect(kitchen, ''),
    connect(kitchen, 'psql'),
    connect(kitchen, 'pgAdmin 4 - CONN:1'),
    connect(asSuperuser(database.url), 'porsi'),
    connect(asRole(database.url, 'clerk'), 'porsi'),
  ]);
});

const onServer = (line: string, url: string) => runCommand(line, { DATABASE_URL: url });
const applications = (sessions: Session[]) =>
  sessions.map(({ role, application }) => `${role}/${application}`).sort();

test('shows everybody who is connected', async () => {
  const shown = await onServer('db:connections --json', asSuperuser(database.url));
  expect(shown.exitCode).toBe(0);
  const { sessions } = fromJson(shown.out) as { sessions: Session[] };
  expect(applications(sessions)).toEqual(
    expect.arrayContaining([
      'clerk/porsi',
      'kitchen/',
      'kitchen/porsi',
      'kitchen/psql',
      'postgres/porsi',
    ]),
  );
  const forPeople = await onServer('db:connections', asSuperuser(database.url));
  expect(forPeople.out).toContain('this command');
});

test("--terminate ends the sessions of the role that signs in, not a tool's or its own", async () => {
  const ended = await onServer(
    'db:connections --terminate --json',
    asRole(database.url, 'kitchen'),
  );
  expect(ended.exitCode).toBe(0);
  const { terminated, remaining } = fromJson(ended.out) as Ended;
  expect(applications(terminated)).toEqual(['kitchen/', 'kitchen/porsi']);
  expect(applications(remaining)).toEqual(
    expect.arrayContaining([
      'clerk/porsi',
      'kitchen/pgAdmin 4 - CONN:1',
      'kitchen/psql',
      'postgres/porsi',
    ]),
  );
});

test("--terminate --role ends another role's, for whom may", async () => {
  const url = asSuperuser(database.url);
  const ended = await onServer('db:connections --terminate --role clerk --json', url);
  expect(applications((fromJson(ended.out) as Ended).terminated)).toEqual(['clerk/porsi']);
  const refused = await onServer(
    'db:connections --terminate --role kitchen',
    asRole(database.url, 'clerk'),
  );
  expect(refused).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('pg_signal_backend') as string,
  });
});

test.each([
  ['a superuser', 'db:connections --terminate --role postgres', 'is a superuser'],
  ['nobody', 'db:connections --terminate --role nobody_here', 'there is no role'],
])('--role of %s is refused', async (_, line, complaint) => {
  expect(await onServer(line, asSuperuser(database.url))).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining(complaint) as string,
  });
});

test('a superuser who names no role: the owner of the tables, when that is connected, else it is asked for', async () => {
  const url = asSuperuser(database.url);
  expect(await onServer('db:connections --terminate --json', url)).toMatchObject({ exitCode: 0 });
  await database.dataSource.destroy();
  const unclear = await onServer('db:connections --terminate', url);
  expect(unclear).toMatchObject({ exitCode: 2 });
  expect(unclear.err).toMatch(/several roles are connected \((clerk, kitchen|kitchen, clerk)\)/);
});
