import { afterEach, beforeEach, expect, test } from 'vitest';
import { createClient, type Client } from './client.js';
import { NetworkError } from './network-error.js';
import { createRefreshAttempt } from './refresh-attempt.js';
import { ProblemError } from './problem-error.js';
import { json, problem, sessionAs, startStandIn, type StandIn } from './testing/stand-in-server.js';

let server: StandIn;
let client: Client;

beforeEach(async () => {
  server = await startStandIn();
  client = createClient({ baseUrl: server.baseUrl });
});
afterEach(() => server.stop());

test('signs in and sends the token along', async () => {
  const tokens: unknown[] = [];
  server.answer((request, response) => {
    tokens.push(request.headers.authorization);
    if (request.url === '/api/auth/login') json(response, sessionAs('one'));
    else json(response, { items: [], total: 0 });
  });
  const user = await client.session.signIn({ email: 'cook@example.com', password: 'porsi-demo' });
  await client.schools.list({ q: 'Negeri 1', active: true });
  expect(user.role).toBe('chef');
  expect(tokens).toEqual([undefined, 'Bearer one']);
  expect(server.seen[1]).toBe('GET /api/schools?q=Negeri+1&active=true');
});

test('renews a refused token once for all requests that are on their way', async () => {
  server.answer((request, response) => {
    if (request.url === '/api/auth/login') json(response, sessionAs('old'));
    else if (request.url === '/api/auth/refresh') json(response, sessionAs('new'));
    else if (request.headers.authorization === 'Bearer new')
      json(response, { items: [], total: 0 });
    else problem(response, 401, 'UNAUTHENTICATED');
  });
  await client.session.signIn({ email: 'a', password: 'b' });
  await Promise.all([client.schools.list(), client.recipes.list(), client.users.list()]);
  expect(server.seen.filter((line) => line.includes('refresh'))).toHaveLength(1);
});

test('a session that has ended signs out, and the request says so', async () => {
  server.answer((request, response) => {
    if (request.url === '/api/auth/login') json(response, sessionAs('old'));
    else problem(response, 401, 'UNAUTHENTICATED');
  });
  await client.session.signIn({ email: 'a', password: 'b' });
  await expect(client.schools.list()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(client.session.state.getSnapshot()).toEqual({ status: 'signed-out' });
});

test('takes up a kept session, or finds that there is none', async () => {
  server.answer((_request, response) => json(response, sessionAs('kept')));
  expect(await client.session.restore()).toMatchObject({ id: 1 });
  const stranger = createClient({ baseUrl: server.baseUrl });
  server.answer((_request, response) => problem(response, 401, 'UNAUTHENTICATED'));
  expect(await stranger.session.restore()).toBeNull();
  expect(stranger.session.state.getSnapshot().status).toBe('signed-out');
});

test('while a kept session is taken up nothing is asked without its token', async () => {
  const asked: unknown[] = [];
  server.answer((request, response) => {
    if (request.url === '/api/auth/refresh') return json(response, sessionAs('kept'));
    asked.push(request.headers.authorization);
    json(response, { items: [], total: 0 });
  });
  await Promise.all([client.session.restore(), client.schools.list()]);
  expect(asked).toEqual(['Bearer kept']);
});

test('what anybody may ask is answered though no session can be taken up', async () => {
  server.answer((request, response) => {
    if (request.url === '/api/auth/refresh') problem(response, 503, 'MAINTENANCE');
    else json(response, { timezone: 'Asia/Jakarta' });
  });
  const restored = client.session.restore().catch((error: unknown) => error);
  expect(await client.config.get()).toMatchObject({ timezone: 'Asia/Jakarta' });
  expect(await restored).toMatchObject({ code: 'MAINTENANCE' });
});

test('a refresh keeps its name until it is answered, over restarts too', async () => {
  const names: unknown[] = [];
  let isLost = true;
  server.answer((request, response) => {
    names.push(request.headers['idempotency-key']);
    if (isLost) response.destroy();
    else json(response, sessionAs('kept'));
  });
  const refreshAttempt = createRefreshAttempt();
  const restarted = () => createClient({ baseUrl: server.baseUrl, refreshAttempt }).session;
  await expect(restarted().restore()).rejects.toBeInstanceOf(NetworkError);
  isLost = false;
  await restarted().restore();
  await restarted().restore();
  const [first, ...others] = new Set(names);
  expect(names).toEqual([...names.slice(0, -1).map(() => first), ...others]);
  expect(others).toHaveLength(1);
});

test('a lost network at start is not a sign-out', async () => {
  const lost = createClient({ baseUrl: 'http://127.0.0.1:9' });
  await expect(lost.session.restore()).rejects.toBeInstanceOf(NetworkError);
  expect(lost.session.state.getSnapshot()).toEqual({ status: 'unknown' });
});

test('maintenance at start is not a sign-out either', async () => {
  server.answer((_request, response) =>
    problem(response, 503, 'MAINTENANCE', {}, { 'Retry-After': '30' }),
  );
  await expect(client.session.restore()).rejects.toMatchObject({
    code: 'MAINTENANCE',
    retryAfter: 30,
  });
  expect(client.session.state.getSnapshot()).toEqual({ status: 'unknown' });
});

test('a refusal carries everything that the server said', async () => {
  const issues = [{ path: ['name'], code: 'REQUIRED', message: 'Required' }];
  server.answer((_request, response) =>
    problem(response, 422, 'VALIDATION_FAILED', { issues, current: { version: 3 } }),
  );
  const error = await client.schools.get(1).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ProblemError);
  expect(error).toMatchObject({
    status: 422,
    issues,
    current: { version: 3 },
    requestId: 'r-1',
    retryAfter: null,
  });
});

test.each([
  ['a page of a proxy', '<html>Bad gateway</html>', 502],
  ['a sign-in page of a hotspot', '<html>Welcome</html>', 200],
  ['JSON that is no problem document', '{"error":"x"}', 500],
])('%s is no answer of the server', async (_name, body, status) => {
  server.answer((_request, response) => response.writeHead(status).end(body));
  await expect(client.config.get()).rejects.toMatchObject({
    name: 'NetworkError',
    reason: 'unreachable',
  });
});

test('gives up after the timeout, or when the caller does', async () => {
  server.answer(() => undefined);
  const hasty = createClient({ baseUrl: server.baseUrl, timeout: 20 });
  await expect(hasty.config.get()).rejects.toMatchObject({ reason: 'timeout' });
  await expect(client.config.get(AbortSignal.abort())).rejects.toMatchObject({ reason: 'aborted' });
});

test('asks whether a board still holds, and keeps it when it does', async () => {
  const board = {
    date: '2026-11-23',
    revision: 7,
    serverTime: '2026-11-22T20:00:00.000Z',
    dishes: [],
  };
  server.answer((request, response) => {
    if (request.headers['if-none-match'] === 'W/"7"') response.writeHead(304).end();
    else json(response, board, { ETag: 'W/"7"' });
  });
  const first = await client.boards.cooking('2026-11-23');
  expect(first).toEqual(board);
  expect(await client.boards.cooking('2026-11-23')).toBe(first);
  expect(await client.boards.cooking('2026-11-24')).not.toBe(first);
});
