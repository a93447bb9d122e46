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
    const statuses = Object.keys(operation.responses).map(Number);
    expect({ name, done: statuses.filter((status) => status < 300).length }).toEqual({
      name,
      done: 1,
    });
    expect({ name, statuses }).toEqual({
      name,
      statuses: expect.arrayContaining([500]) as number[],
    });
  }
});

it('refuses with problem documents and answers with JSON', () => {
  const types = operations().flatMap(({ operation }) =>
    Object.entries(operation.responses).flatMap(([status, response]) =>
      response && 'content' in response
        ? Object.keys(response.content ?? {}).map(
            (type) => `${Number(status) < 400 ? 'done' : 'refused'} ${type}`,
          )
        : [],
    ),
  );
  expect(new Set(types)).toEqual(
    new Set(['done application/json', 'refused application/problem+json']),
  );
});

it('points at no component that is not there, and speaks JSON Schema 2020-12', () => {
  const text = JSON.stringify(document);
  const names = Object.keys(document.components?.schemas ?? {});
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g))
    expect(names).toContain(name);
  expect(text).not.toContain('"nullable"');
  expect(text).not.toContain('#/$defs');
});

it('asks for a token exactly where the server does', async () => {
  const asking = operations().filter(({ operation }) =>
    operation.security?.some((scheme) => 'bearer' in scheme),
  );
  const refusing: string[] = [];
  for (const { name, path } of operations()) {
    const [method = ''] = name.split(' ');
    const { body } = await api.nobody.call(method.toUpperCase(), path.replace(/\{\w+\}/g, '1'));
    const { code } = (body ?? {}) as { code?: string };
    if (code === 'UNAUTHENTICATED' && !path.endsWith('/refresh')) refusing.push(name);
  }
  expect(refusing).toEqual(asking.map(({ name }) => name));
});

it('shows a page that needs nothing from elsewhere', async () => {
  const page = await api.nobody.get('/api/docs');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(page.text).not.toMatch(/(src|href)="(https?:)?\/\//);
  for (const [, address = ''] of page.text.matchAll(/(?:src|href)="\.\/([^"]+)"/g)) {
    const { status } = await api.nobody.get(`/api/${address}`);
    expect({ address, status }).toEqual({ address, status: 200 });
  }
});
