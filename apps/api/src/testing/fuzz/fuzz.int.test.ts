import type { OpenAPIObject } from '@nestjs/swagger';
import { plannedDay } from '@porsi/db/testing/scenarios';
import { Problem, problemStatus } from '@porsi/shared/http/problem';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ApiCaller, type ApiAnswer } from '../api-caller.js';
import { startTestApi, type TestApi } from '../start-test-api.js';
import { anyRequest, type AnyRequest } from './any-request.js';

/** The same requests every time; FUZZ_SEED and FUZZ_RUNS ask for others and for more. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20261122);
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 400);

let api: TestApi;
let document: OpenAPIObject;

beforeAll(async () => {
  api = await startTestApi();
  await plannedDay(api.database.dataSource);
  document = (await api.nobody.get('/api/docs-json')).body as OpenAPIObject;
});
afterAll(() => api.close());

/** A request may sign its own sender out (deactivate, change the role): then the sender signs in again. */
async function send({ method, path, role, options }: AnyRequest): Promise<ApiAnswer> {
  if (role === null)
    return new ApiCaller(api.url, 'eyJhbGciOiJub25lIn0.e30.').call(method, path, options);
  const answer = await (await api.as(role)).call(method, path, options);
  if (answer.status === 401) await api.signInAgain(role);
  return answer;
}

function expectContract({ status, headers, body }: ApiAnswer): void {
  expect(status).toBeLessThan(500);
  if (status < 400) return;
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const problem = Problem.strict().parse(body);
  expect(problem.status).toBe(status);
  expect(problemStatus[problem.code]).toBe(status);
  expect((problem.issues ?? []).length > 0).toBe(problem.code === 'VALIDATION_FAILED');
  expect(JSON.stringify(problem)).not.toMatch(/node_modules|\.js:\d|SELECT |INSERT |violates/);
}

it(
  `answers whatever comes with the contract's documents and never with a 5xx (seed ${seed}, ${numRuns} requests)`,
  async () => {
    const answered = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(anyRequest(document), async (request) => {
        const answer = await send(request);
        expectContract(answer);
        answered.set(answer.status, (answered.get(answer.status) ?? 0) + 1);
      }),
      { seed, numRuns, endOnFailure: true },
    );
    // Otherwise it would only have knocked at the door.
    for (const status of [200, 201, 404, 409, 422])
      expect(answered.get(status) ?? 0, `${status}`).toBeGreaterThan(0);
    if (process.env['FUZZ_RUNS'])
      process.stdout.write(`${JSON.stringify(Object.fromEntries(answered))}\n`);
  },
  numRuns * 200,
);

it('leaves nothing half stored', async () => {
  const odd = await api.database.dataSource.query<object[]>(`
    SELECT item.id FROM menu_items item
    LEFT JOIN menu_item_school_allocations allocation ON allocation.menu_item_id = item.id
    GROUP BY item.id
    HAVING coalesce(sum(allocation.portions), 0) <> item.portions OR bool_or(allocation.date <> item.date)`);
  expect(odd).toEqual([]);
});
