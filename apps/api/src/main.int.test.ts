import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '@porsi/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiCaller } from './testing/api-caller.js';
import { runServer } from './testing/run-server.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'porsi-start-'));
  // PostgreSQL may run under another account than the tests.
  await chmod(folder, 0o711);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('with its own database', () => {
  it('loads the demo kitchen, prints addresses and sign-ins, stops in order, and starts again', async () => {
    const first = runServer({ DATA_DIR: folder });
    const api = new ApiCaller(`http://localhost:${await first.ready}`);
    const credentials = { email: 'planner@example.com', password: 'porsi-demo' };
    const signedIn = await api.post('/api/auth/login', credentials);
    expect(signedIn.status).toBe(200);
    first.process.kill('SIGTERM');
    const { code, out, err } = await first.ended;
    expect([code, err]).toEqual([0, '']);
    for (const text of ['/kds/', 'head@example.com', 'packer@example.com', 'porsi-demo'])
      expect(out).toContain(text);

    const secret = join(folder, 'jwt-secret');
    expect((await stat(secret)).mode & 0o777).toBe(0o600);
    const kept = await readFile(secret, 'utf8');

    const second = runServer({ DATA_DIR: folder });
    const { accessToken = '' } = signedIn.body as { accessToken?: string };
    const again = new ApiCaller(`http://localhost:${await second.ready}`, accessToken);
    expect((await again.get('/api/auth/me')).status).toBe(200);
    expect((await again.get('/api/schools')).body).toMatchObject({ total: 12 });
    second.process.kill('SIGINT');
    expect((await second.ended).code).toBe(0);
    expect(await readFile(secret, 'utf8')).toBe(kept);
  });
});

describe('with DATABASE_URL', () => {
  it('serves what is there, loads nothing and makes no user', async () => {
    const database = await createTestDatabase();
    const server = runServer({ DATABASE_URL: database.url, DATA_DIR: folder });
    const api = new ApiCaller(`http://localhost:${await server.ready}`);
    expect((await api.get('/health/ready')).body).toEqual({ status: 'ok' });
    expect(await database.dataSource.query('SELECT FROM users')).toHaveLength(0);
    server.process.kill('SIGTERM');
    const { code, out } = await server.ended;
    expect(code).toBe(0);
    expect(out).not.toContain('porsi-demo');
    await database.drop();
  });

  it('names the way out when migrations are pending, exit 3', async () => {
    const database = await createTestDatabase({ empty: true });
    const { code, err } = await runServer({ DATABASE_URL: database.url, DATA_DIR: folder }).ended;
    expect(code).toBe(3);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('pnpm db:migrate');
    expect(
      await database.dataSource.query("SELECT FROM pg_tables WHERE schemaname = 'public'"),
    ).toHaveLength(0);
    await database.drop();
  });

  it('says in one line that it does not answer, without the password, exit 2', async () => {
    const { code, err } = await runServer({
      DATABASE_URL: 'postgres://porsi:geheim@127.0.0.1:9/porsi',
      DATA_DIR: folder,
    }).ended;
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('127.0.0.1:9');
    expect(err).not.toContain('geheim');
  });
});

it('says in one line that its port is busy, before it starts anything', async () => {
  const other = createServer().listen(0);
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const { code, err } = await runServer({ PORT: port, DATA_DIR: join(folder, 'unused') }).ended;
  other.close();
  expect(code).toBe(1);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toContain(`Port ${port} is in use`);
  await expect(stat(join(folder, 'unused'))).rejects.toThrow('ENOENT');
});

it('lists every setting that is missing or wrong', async () => {
  const { code, err } = await runServer({ NODE_ENV: 'production', PORT: 'x', DATABASE_URL: 'x' })
    .ended;
  expect(code).toBe(1);
  for (const name of ['JWT_SECRET', 'PORT', 'DATABASE_URL']) expect(err).toContain(name);
});
