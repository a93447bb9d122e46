import type { OpenAPIObject } from '@nestjs/swagger';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;
let document: OpenAPIObject;

beforeAll(async () => {
  api = await startTestApi();
  document = (await api.nobody.get('/api/docs-json')).body as OpenAPIObject;
});
afterAll(() => api.close());

const operations = () =>
  Object.entries(document.paths).flatMap(([path, { get, post, put, delete: remove }]) =>
    Object.entries({ get, post, put, delete: remove }).flatMap(([method, operation]) =>
      operation ? [{ name: `${method} ${path}`, path, operation }] : [],
    ),
  );

it('is OpenAPI 3.1 with a security scheme', () => {
  expect(document.openapi).toBe('3.1.0');
  expect(document.components?.securitySchemes).toHaveProperty('bearer');
});

it('says for every route what it takes, what it answers and how it refuses', () => {
  expect(operations().length).toBeGreaterThan(20);
  for (const { name, operation } of operations()) {
    const statuses = Object.keys(operation.responses);
    expect(statuses.some((status) => status.startsWith('2')), name).toBe(true);
    expect(statuses, name).toContain('500');
    for (const [status, response] of Object.entries(operation.responses)) {
      if (status === '204' || status === '304' || !response || !('content' in response)) continue;
      const type = Number(status) < 400 ? 'application/json' : 'application/problem+json';
      expect(Object.keys(response.content ?? {}), `${name} ${status}`).toEqual([type]);
    }
  }
});

it('points at no component that is not there, and speaks JSON Schema 2020-12', () => {
  const text = JSON.stringify(document);
  const names = Object.keys(document.components?.schemas ?? {});
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) expect(names).toContain(name);
  expect(text).not.toContain('"nullable"');
  expect(text).not.toContain('#/$defs');
});

it('asks for a token exactly where the server does', async () => {
  for (const { name, path, operation } of operations()) {
    const [method = ''] = name.split(' ');
    const { status } = await api.nobody.call(method.toUpperCase(), path.replace(/\{\w+\}/g, '1'));
    if (operation.security?.some((scheme) => 'bearer' in scheme)) expect(status, name).toBe(401);
    else if (!path.endsWith('/refresh')) expect(status, name).not.toBe(401);
  }
});

it('shows a page that needs nothing from elsewhere', async () => {
  const page = await api.nobody.get('/api/docs');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(page.text).not.toMatch(/(src|href)="(https?:)?\/\//);
  for (const [, address = ''] of page.text.matchAll(/(?:src|href)="\.\/([^"]+)"/g)) {
    expect((await api.nobody.get(`/api/${address}`)).status, address).toBe(200);
  }
});
