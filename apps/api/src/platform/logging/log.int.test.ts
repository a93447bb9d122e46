import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;
let log = '';

beforeAll(async () => {
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      log += chunk.toString();
      done();
    },
  });
  api = await startTestApi({ env: { logLevel: 'trace' }, log: destination });
});
afterAll(() => api.close());

const lines = () =>
  log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

it('says who asked for what and what came of it, by request id', async () => {
  const planner = await api.as('ahli_gizi');
  await planner.get('/api/schools?q=melati', { headers: { 'x-request-id': 'one' } });
  expect(lines()).toContainEqual(
    expect.objectContaining({
      level: 'info',
      requestId: 'one',
      method: 'GET',
      path: '/api/schools',
      status: 200,
      msg: 'request',
    }),
  );
  expect(log).not.toContain('melati');
});

it('knows what the answer to an unforeseen error does not tell', async () => {
  const head = await api.as('kepala_sppg');
  await api.database.dataSource.query('ALTER TABLE users RENAME COLUMN full_name TO old_name');
  const answer = await head.post(
    '/api/users',
    {
      email: 'new@example.com',
      fullName: 'New',
      role: 'chef',
      password: 'correct horse battery',
    },
    { headers: { 'x-request-id': 'two' } },
  );
  await api.database.dataSource.query('ALTER TABLE users RENAME COLUMN old_name TO full_name');
  expect(answer.status).toBe(500);
  expect(answer.body).toEqual({
    type: 'urn:porsi:problem:internal-error',
    title: 'Internal error',
    status: 500,
    code: 'INTERNAL_ERROR',
    detail: 'Something went wrong here. The log knows more by the request id.',
    requestId: 'two',
  });
  const line = lines().find(({ requestId, level }) => requestId === 'two' && level === 'error');
  expect(line).toMatchObject({
    err: { message: expect.stringContaining('full_name') as string, code: '42703' },
  });
});

it('holds no password, no hash, no token and no cookie', async () => {
  const head = await api.as('kepala_sppg');
  const password = 'correct horse battery';
  await head.post('/api/users', {
    email: 'log@example.com',
    fullName: 'Log',
    role: 'chef',
    password,
  });
  const signedIn = await api.nobody.post('/api/auth/login', { email: 'log@example.com', password });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  await api.nobody.post('/api/auth/login', {
    email: 'log@example.com',
    password: 'wrong horse battery',
  });
  await api.nobody.post('/api/auth/refresh', undefined, { headers: { cookie } });
  await api.nobody.call('POST', '/api/auth/login', {
    headers: { 'content-type': 'application/json' },
    raw: `{"password":"${password}"`,
  });
  expect(log).toContain('/api/auth/login');
  const { accessToken = 'none' } = signedIn.body as { accessToken?: string };
  for (const secret of [
    password,
    'wrong horse',
    '$argon2',
    accessToken,
    head.token ?? 'none',
    cookie.split('.')[1] ?? 'none',
  ]) {
    expect(log).not.toContain(secret);
  }
});
