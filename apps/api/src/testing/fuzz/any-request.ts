import type { OpenAPIObject } from '@nestjs/swagger';
import fc from 'fast-check';
import { testRoles, type TestRole } from '../start-test-api.js';
import type { CallOptions } from '../api-caller.js';
import { oddBody, oddHeaders, oddText } from './odd-values.js';
import { valueFor } from './value-for.js';

/** One request to one of the routes that the OpenAPI document names. */
export interface AnyRequest {
  method: string;
  path: string;
  /** Who sends it; null: somebody with a made-up token or none. */
  role: TestRole | null;
  options: CallOptions;
}

type Item = OpenAPIObject['paths'][string];
type Operation = NonNullable<Item['get']>;

const ids = fc.oneof(
  { weight: 10, arbitrary: fc.integer({ min: 1, max: 6 }).map(String) },
  { weight: 1, arbitrary: oddText },
);
const roles = fc.oneof(
  { weight: 8, arbitrary: fc.constant<TestRole>('kepala_sppg') },
  { weight: 1, arbitrary: fc.constantFrom(...testRoles) },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** Requests to every route alike: well formed ones, nearly right ones, and nonsense. */
export function anyRequest(document: OpenAPIObject): fc.Arbitrary<AnyRequest> {
  const routes = Object.entries(document.paths).flatMap(([path, item]) =>
    (['get', 'post', 'put', 'delete'] as const).flatMap((method) => {
      const operation = item[method];
      return operation ? [{ method: method.toUpperCase(), path, operation }] : [];
    }),
  );
  return fc.constantFrom(...routes).chain(({ method, path, operation }) =>
    fc.record({
      method: fc.constant(method),
      path: fc
        .tuple(anyPath(path), anyQuery(operation, document))
        .map(([where, query]) => where + query),
      role: roles,
      // fetch sends no body with a GET.
      options: method === 'GET' ? fc.constant({}) : anyBody(operation, document),
    }),
  );
}

function anyPath(path: string): fc.Arbitrary<string> {
  return ids.map((id) => path.replace(/\{\w+\}/, encode(id)));
}

function anyQuery({ parameters = [] }: Operation, document: OpenAPIObject): fc.Arbitrary<string> {
  const named = parameters.flatMap((parameter) =>
    'in' in parameter && parameter.in === 'query'
      ? [[parameter.name, valueFor(parameter.schema ?? {}, document)] as const]
      : [],
  );
  if (named.length === 0) return fc.constant('');
  return fc.record(Object.fromEntries(named), { requiredKeys: [] }).map(
    (query) =>
      `?${Object.entries(query)
        .map(([name, value]) => `${name}=${encode(asText(value))}`)
        .join('&')}`,
  );
}

function anyBody({ requestBody }: Operation, document: OpenAPIObject): fc.Arbitrary<CallOptions> {
  const nonsense = fc.record({ raw: oddBody, headers: oddHeaders });
  if (!requestBody || !('content' in requestBody)) {
    return fc.oneof({ weight: 10, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: nonsense });
  }
  const schema = requestBody.content['application/json']?.schema ?? {};
  const json = valueFor(schema, document).map((value) => ({ json: value }));
  return fc.oneof({ weight: 10, arbitrary: json }, { weight: 1, arbitrary: nonsense });
}

function asText(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 3000);
}

/** Percent-encoded; a lone surrogate, which has no encoding, as it is written in WTF-8. */
function encode(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return '%ED%A0%80';
  }
}
