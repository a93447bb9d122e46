import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { Problem } from '@porsi/shared/http/problem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiAnswer, ApiCaller, CallOptions } from '../../testing/api-caller.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;
let planner: ApiCaller;

beforeAll(async () => {
  api = await startTestApi();
  planner = await api.as('ahli_gizi');
});
afterAll(() => api.close());

function expectProblem(answer: ApiAnswer, status: number, code: string) {
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const problem = Problem.parse(answer.body);
  expect(problem).toMatchObject({ status, code });
  expect(answer.status).toBe(status);
  expect(problem.requestId).toBe(answer.headers.get('x-request-id'));
  return problem;
}

const json = { 'content-type': 'application/json' };
const post = (options: CallOptions) => planner.call('POST', '/api/schools', options);
const school = { name: 'SD Negeri 1', category: 'SD' };

describe('a body that is not JSON in UTF-8', () => {
  it.each<[string, CallOptions]>([
    ['is broken', { headers: json, raw: '{"name":' }],
    ['is nothing', { headers: json, raw: '' }],
    ['is missing', {}],
    ['is text', { headers: { 'content-type': 'text/plain' }, raw: JSON.stringify(school) }],
    ['is a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, raw: 'name=x' }],
    ['is said to be nothing', { headers: { 'content-type': '' }, raw: JSON.stringify(school) }],
    ['is nearly JSON', { headers: { 'content-type': 'application/json5' }, raw: JSON.stringify(school) }],
    ['is no UTF-8', { headers: json, raw: Buffer.from('{"name":"caf\xe9"}', 'latin1') }],
    ['is UTF-16', { headers: { 'content-type': 'application/json; charset=utf-16' }, raw: Buffer.from(JSON.stringify(school), 'utf16le') }],
    ['is compressed', { headers: { ...json, 'content-encoding': 'gzip' }, raw: gzipSync(JSON.stringify(school)) }],
    ['is said to be compressed', { headers: { ...json, 'content-encoding': 'br' }, raw: JSON.stringify(school) }],
    ['would change prototypes', { headers: json, raw: '{"name":"x","category":"SD","__proto__":{"isActive":false}}' }],
    ['would change prototypes, in disguise', { headers: json, raw: '{"\\u005f_proto\\u005f_":{"x":1}}' }],
    ['is NaN', { headers: json, raw: 'NaN' }],
  ])('%s', async (_, options) => {
    expectProblem(await post(options), 400, 'MALFORMED_REQUEST');
  });
});

describe('a body that is JSON and does not fit', () => {
  it.each<[string, string]>([
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '1e999'],
    ['nested deeply', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['nested deeply inside', `{"name":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`],
    ['with a NUL', '{"name":"a\\u0000b","category":"SD"}'],
    ['with a lone surrogate', '{"name":"a\\ud800b","category":"SD"}'],
    ['with a NUL in many lines', '{"name":"a","category":"SD","address":"a\\u0000b"}'],
    ['with a blank name', '{"name":"  ","category":"SD"}'],
    ['with constructor', '{"constructor":{"prototype":{"x":1}}}'],
    ['with numbers as text', '{"name":"a","category":"SD","studentCount":"12"}'],
    ['with half a child', '{"name":"a","category":"SD","studentCount":1.5}'],
    ['with a huge number', '{"name":"a","category":"SD","studentCount":1e300}'],
  ])('%s', async (_, raw) => {
    const problem = expectProblem(await post({ headers: json, raw }), 422, 'VALIDATION_FAILED');
    expect(problem.issues?.length).toBeGreaterThan(0);
  });

  it('tells every issue at once, by the contract\'s codes', async () => {
    const problem = expectProblem(await planner.post('/api/schools', { category: 'TK', studentCount: -1 }), 422, 'VALIDATION_FAILED');
    expect(problem.issues).toEqual([
      { path: ['name'], code: 'REQUIRED', message: 'Required', params: {} },
      { path: ['category'], code: 'CHOICE_INVALID', message: 'Not one of the allowed values', params: {} },
      { path: ['studentCount'], code: 'NUMBER_INVALID', message: 'Must be a whole number in range', params: { } },
    ]);
  });

  it('accepts a charset that is UTF-8, and an exact MiB', async () => {
    const answer = await post({ headers: { 'content-type': 'application/json; charset="UTF-8"' }, raw: JSON.stringify(school) });
    expect(answer.status).toBe(201);
    const [head, tail] = ['{"name":"', '"}'];
    const full = head + 'a'.repeat(1024 * 1024 - head.length - tail.length) + tail;
    expectProblem(await post({ headers: json, raw: full }), 422, 'VALIDATION_FAILED');
    expectProblem(await post({ headers: json, raw: `${full} ` }), 413, 'TOO_LARGE');
  });
});

describe('an address', () => {
  it.each(['0', '-1', '1.5', '01', '1e3', '0x1', 'abc', '%00', '9007199254740993', '99999999999999999999', '%F0%9F%8D%9A', 'a'.repeat(300), '1;x', "1'--"])(
    'with the id %s names nothing',
    async (id) => {
      expectProblem(await planner.get(`/api/schools/${id}`), 404, 'NOT_FOUND');
    },
  );

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
    expectProblem(await planner.call('PATCH', '/api/schools/1', { headers: json, raw: '{' }), 404, 'NOT_FOUND');
    expectProblem(await planner.call('POST', '/nothing', { headers: { 'content-type': 'text/xml' }, raw: '<x/>' }), 404, 'NOT_FOUND');
  });
});

describe('a query', () => {
  it.each([
    'page=0', 'page=-1', 'page=1.5', 'page=x', 'page=', 'page=1&page=2', 'page=99999999', 'pageSize=0', 'pageSize=201',
    'category=TK', 'active=yes', 'q=%00', `q=${'a'.repeat(201)}`, 'q=a&q=b',
  ])('%s is refused', async (query) => {
    expectProblem(await planner.get(`/api/schools?${query}`), 422, 'VALIDATION_FAILED');
  });

  it.each(['', 'unknown=1', 'q=%', 'q=%25%5F%5C', 'q=%ff', 'q=%ed%a0%80', 'page=1000000&pageSize=200', 'q[a]=1', '__proto__=1'])(
    '%s is answered',
    async (query) => {
      expect((await planner.get(`/api/schools?${query}`)).status).toBe(200);
    },
  );
});

describe('request ids', () => {
  it('are taken from the caller where they are harmless', async () => {
    const answer = await api.nobody.get('/health', { headers: { 'x-request-id': 'kitchen-7.a_B' } });
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
    ['two lengths', 'POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{'],
  ])('%s is refused with a problem document', async (_, text) => {
    const answer = await send(text);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"code":"MALFORMED_REQUEST"');
  });
});
