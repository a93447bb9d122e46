import type { OpenAPIObject } from '@nestjs/swagger';

const id = { type: 'integer' as const, minimum: 1, maximum: Number.MAX_SAFE_INTEGER };

const uuid = { type: 'string' as const, format: 'uuid' };

/** Every parameter in a path of this API is the id of a record: a number, but for a pairing's. */
export function withPathIds(document: OpenAPIObject): OpenAPIObject {
  const operations = Object.values(document.paths).flatMap(({ get, post, put, delete: remove }) => [
    get,
    post,
    put,
    remove,
  ]);
  for (const parameter of operations.flatMap((operation) => operation?.parameters ?? [])) {
    if ('in' in parameter && parameter.in === 'path')
      parameter.schema = parameter.name === 'pairingId' ? uuid : id;
  }
  return document;
}
