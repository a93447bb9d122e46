import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiCaller } from '../../testing/api-caller.js';
import { expectProblem } from '../../testing/expect-problem.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;
let planner: ApiCaller;

beforeAll(async () => {
  api = await startTestApi();
  planner = await api.as('ahli_gizi');
});
afterAll(() => api.close());

const json = { 'content-type': 'application/json' };

describe('an address', () => {
  it.each([
    '0',
    '-1',
    '1.5',
    '01',
    '1e3',
    '0x1',
    'abc',
    '%00',
    '9007199254740993',
    '99999999999999999999',
    '%F0%9F%8D%9A',
    'a'.repeat(300),
    '1;x',
    "1'--",
  ])('with the id %s names nothing', async (id) => {
    expectProblem(await planner.get(`/api/schools/${id}`), 404, 'NOT_FOUND');
  });

  it.each([
    ['GET', '/api'],
    ['GET', '/api/nothing'],
    ['GET', '/api/schools/1/2'],
    ['PATCH', '/api/schools/1'],
    ['DELETE', '/api/schools'],
    ['POST', '/api/config'],
    ['PUT', '/api/auth/login'],
    ['OPTIONS', '/api/schools'],
    ['GET', '/api/%zz'],
    ['GET', '/api//schools'],
    ['POST', '/'],
    ['GET', '/health/nothing'],
    ['GET', '/.env'],
    ['GET', '/..%2f..%2fetc%2fpasswd'],
    ['GET', '/kds/..%2f..%2fpackage.json'],
    ['GET', '/assets/%00.js'],
    ['GET', '/kds/..%5c..%5cx'],
    ['GET', '/nothing.js'],
    ['GET', '/assets/'.concat('a/'.repeat(500), 'x.js')],
  ])('%s %s is not there', async (method, path) => {
    expectProblem(await planner.call(method, path), 404, 'NOT_FOUND');
  });

  it('is not there whatever the body is', async () => {
    expectProblem(
      await planner.call('PATCH', '/api/schools/1', { headers: json, raw: '{' }),
      404,
      'NOT_FOUND',
    );
    expectProblem(
      await planner.call('POST', '/nothing', {
        headers: { 'content-type': 'text/xml' },
        raw: '<x/>',
      }),
      404,
      'NOT_FOUND',
    );
  });
});

describe('a query', () => {
  it.each([
    'page=0',
    'page=-1',
    'page=1.5',
    'page=x',
    'page=',
    'page=1&page=2',
    'page=99999999',
    'pageSize=0',
    'pageSize=201',
    'category=TK',
    'active=yes',
    'q=%00',
    `q=${'a'.repeat(201)}`,
    'q=a&q=b',
  ])('%s is refused', async (query) => {
    expectProblem(await planner.get(`/api/schools?${query}`), 422, 'VALIDATION_FAILED');
  });

  it.each([
    '',
    'unknown=1',
    'q=%',
    'q=%25%5F%5C',
    'q=%ff',
    'q=%ed%a0%80',
    'page=1000000&pageSize=200',
    'q[a]=1',
    '__proto__=1',
  ])('%s is answered', async (query) => {
    expect((await planner.get(`/api/schools?${query}`)).status).toBe(200);
  });
});

describe('request ids', () => {
  it('are taken from the caller where they are harmless', async () => {
    const answer = await api.nobody.get('/health', {
      headers: { 'x-request-id': 'kitchen-7.a_B' },
    });
    expect(answer.headers.get('x-request-id')).toBe('kitchen-7.a_B');
  });

  it.each(['a b', '<script>', 'x'.repeat(65), ''])('are made instead of "%s"', async (given) => {
    const answer = await api.nobody.get('/health', { headers: { 'x-request-id': given } });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('what is hardly HTTP', () => {
  const send = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(api.url).port), '127.0.0.1', () => socket.write(text));
      let answer = '';
      socket.on('data', (data) => (answer += data.toString()));
      socket.on('error', reject);
      socket.on('close', () => resolve(answer));
    });

  it.each([
    ['no HTTP', 'hello\r\n\r\n'],
    ['an unknown method', 'FEED /api/schools HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['headers without end', `GET /health HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`],
    [
      'two lengths',
      'POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{',
    ],
  ])('%s is refused with a problem document', async (_, text) => {
    const answer = await send(text);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"code":"MALFORMED_REQUEST"');
  });
});
