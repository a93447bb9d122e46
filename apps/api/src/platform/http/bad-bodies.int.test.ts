import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiCaller, CallOptions } from '../../testing/api-caller.js';
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
const post = (options: CallOptions) => planner.call('POST', '/api/schools', options);
const school = { name: 'SD Negeri 1', category: 'SD' };

describe('a body that is not JSON in UTF-8', () => {
  it.each<[string, CallOptions]>([
    ['is broken', { headers: json, raw: '{"name":' }],
    ['is nothing', { headers: json, raw: '' }],
    ['is missing', {}],
    ['is text', { headers: { 'content-type': 'text/plain' }, raw: JSON.stringify(school) }],
    [
      'is a form',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, raw: 'name=x' },
    ],
    ['is said to be nothing', { headers: { 'content-type': '' }, raw: JSON.stringify(school) }],
    [
      'is nearly JSON',
      { headers: { 'content-type': 'application/json5' }, raw: JSON.stringify(school) },
    ],
    ['is no UTF-8', { headers: json, raw: Buffer.from('{"name":"caf\xe9"}', 'latin1') }],
    [
      'is UTF-16',
      {
        headers: { 'content-type': 'application/json; charset=utf-16' },
        raw: Buffer.from(JSON.stringify(school), 'utf16le'),
      },
    ],
    [
      'is compressed',
      { headers: { ...json, 'content-encoding': 'gzip' }, raw: gzipSync(JSON.stringify(school)) },
    ],
    [
      'is said to be compressed',
      { headers: { ...json, 'content-encoding': 'br' }, raw: JSON.stringify(school) },
    ],
    [
      'would change prototypes',
      { headers: json, raw: '{"name":"x","category":"SD","__proto__":{"isActive":false}}' },
    ],
    [
      'would change prototypes, in disguise',
      { headers: json, raw: '{"a":[{"\\u005f_\\u0070roto\\u005f_":{"x":1}}]}' },
    ],
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

  it("tells every issue at once, by the contract's codes", async () => {
    const problem = expectProblem(
      await planner.post('/api/schools', { category: 'TK', studentCount: -1 }),
      422,
      'VALIDATION_FAILED',
    );
    expect(problem.issues).toEqual([
      { path: ['name'], code: 'REQUIRED', message: 'Required', params: {} },
      {
        path: ['category'],
        code: 'CHOICE_INVALID',
        message: 'Not one of the allowed values',
        params: {},
      },
      {
        path: ['studentCount'],
        code: 'NUMBER_INVALID',
        message: 'Must be a whole number in range',
        params: {},
      },
    ]);
  });

  it('accepts a charset that is UTF-8, and an exact MiB', async () => {
    const answer = await post({
      headers: { 'content-type': 'application/json; charset="UTF-8"' },
      raw: JSON.stringify(school),
    });
    expect(answer.status).toBe(201);
    const [head, tail] = ['{"name":"', '"}'];
    const full = head + 'a'.repeat(1024 * 1024 - head.length - tail.length) + tail;
    expectProblem(await post({ headers: json, raw: full }), 422, 'VALIDATION_FAILED');
    expectProblem(await post({ headers: json, raw: `${full} ` }), 413, 'TOO_LARGE');
  });
});
