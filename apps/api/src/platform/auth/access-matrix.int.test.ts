import type { OpenAPIObject } from '@nestjs/swagger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  startTestApi,
  testRoles,
  type TestApi,
  type TestRole,
} from '../../testing/start-test-api.js';

const head: TestRole = 'kepala_sppg';
const planners: TestRole[] = [head, 'ahli_gizi'];
const kitchen: TestRole[] = [...planners, 'chef', 'packing'];

/** Who may call what (contract, section 4); a route that is not here is for everyone. */
const matrix: Record<string, readonly TestRole[]> = {
  'GET /api/auth/me': testRoles,
  'GET /api/schools': planners,
  'POST /api/schools': planners,
  'GET /api/schools/{id}': planners,
  'PUT /api/schools/{id}': planners,
  'DELETE /api/schools/{id}': planners,
  'GET /api/recipes': planners,
  'POST /api/recipes': planners,
  'GET /api/recipes/{id}': planners,
  'PUT /api/recipes/{id}': planners,
  'DELETE /api/recipes/{id}': planners,
  'GET /api/menu-plans': planners,
  'POST /api/menu-plans/{id}/approve': [head],
  'POST /api/menu-plans/{id}/reopen': [head],
  'GET /api/menu-items': planners,
  'POST /api/menu-items': planners,
  'GET /api/menu-items/{id}': planners,
  'PUT /api/menu-items/{id}': planners,
  'DELETE /api/menu-items/{id}': planners,
  'GET /api/kds/cooking': kitchen,
  'GET /api/kds/packing': kitchen,
  'PUT /api/kds/cooking/{menuItemId}/status': [head, 'chef'],
  'PUT /api/kds/packing/{schoolId}/status': [head, 'packing'],
  'POST /api/kds/packing/{schoolId}/counts': [head, 'packing'],
  'GET /api/kds/floor': kitchen,
  'GET /api/kds/operations': kitchen,
  'POST /api/kds/alerts/acknowledge': kitchen,
  'GET /api/users': [head],
  'POST /api/users': [head],
  'GET /api/users/{id}': [head],
  'PUT /api/users/{id}': [head],
  'GET /api/tablets': [head],
  'POST /api/tablets': [head],
  'PUT /api/tablets/{id}': [head],
  'DELETE /api/tablets/{id}': [head],
  'POST /api/tablets/me/seen': testRoles,
  'GET /api/history': planners,
};

const open = [
  'GET /health',
  'GET /health/ready',
  'GET /api/config',
  'POST /api/auth/login',
  'POST /api/auth/refresh',
  'POST /api/auth/logout',
  'POST /api/tablets/pairings',
  'POST /api/tablets/pairings/{pairingId}/claim',
];

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

it('names every route that there is', async () => {
  const { paths } = (await api.nobody.get('/api/docs-json')).body as OpenAPIObject;
  const routes = Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(routes.sort()).toEqual([...Object.keys(matrix), ...open].sort());
});

describe.each(Object.entries(matrix))('%s', (route, allowed) => {
  const [method = '', path = ''] = route.replace(/\{\w+\}/, '424242').split(' ');

  it('asks for a sign-in', async () => {
    const answer = await api.nobody.call(method, path);
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it.each(testRoles)('%s', async (role) => {
    const { status } = await (await api.as(role)).call(method, path);
    expect([401, 403].includes(status) ? status : 'let in').toBe(
      allowed.includes(role) ? 'let in' : 403,
    );
  });
});

it.each(open)('%s is for everyone', async (route) => {
  const [method = '', path = ''] = route.split(' ');
  const { status } = await api.nobody.call(method, path);
  // Without its cookie a refresh has nothing to refresh.
  expect([401, 403].includes(status)).toBe(path.endsWith('/refresh'));
});
