import type { OpenAPIObject } from '@nestjs/swagger';
import fc from 'fast-check';
import { oddJson } from './odd-values.js';

/** What is looked at of a JSON Schema. */
interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  minimum?: number;
  maximum?: number;
  maxItems?: number;
}

const dates = fc.constantFrom('2026-11-23', '2026-11-24', '2026-11-25', '2030-01-07');
const smallIds = fc.integer({ min: 1, max: 6 });

/** What a schema asks for, mostly; now and then something odd in any place. */
export function valueFor(schema: Schema, document: OpenAPIObject): fc.Arbitrary<fc.JsonValue> {
  return fc.oneof(
    { weight: 25, arbitrary: fittingValue(schema, document) },
    { weight: 1, arbitrary: oddJson },
  );
}

function fittingValue(schema: Schema, document: OpenAPIObject): fc.Arbitrary<fc.JsonValue> {
  if (schema.$ref) {
    const named = document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''];
    return fittingValue(named ?? {}, document);
  }
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => fittingValue(one, document)));
  if (schema.enum) return fc.constantFrom(...(schema.enum as fc.JsonValue[]));
  switch (schema.type) {
    case 'object':
      return fittingObject(schema, document);
    case 'array':
      return fc.array(valueFor(schema.items ?? {}, document), { maxLength: 4 });
    case 'integer':
    case 'number':
      return fc.oneof(
        smallIds,
        fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 1000, 1000) }),
      );
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      return fittingText(schema);
    default:
      return oddJson;
  }
}

function fittingObject({ properties = {}, required = [] }: Schema, document: OpenAPIObject) {
  const fields = Object.entries(properties).map(
    ([name, schema]) => [name, valueFor(schema, document)] as const,
  );
  // A required field goes missing now and then.
  const kept = fc.oneof(
    { weight: 10, arbitrary: fc.constant(required) },
    { weight: 1, arbitrary: fc.subarray(required) },
  );
  return kept.chain((requiredKeys) =>
    fc.record<Record<string, fc.JsonValue>>(Object.fromEntries(fields), { requiredKeys }),
  );
}

function fittingText({ format, pattern }: Schema): fc.Arbitrary<string> {
  if (format === 'date') return dates;
  if (format === 'uuid') return fc.uuid();
  if (format === 'email')
    return fc.integer({ max: 30, min: 1 }).map((number) => `fuzz${number}@example.com`);
  if (pattern?.includes('[0-9]')) return smallIds.map(String);
  return fc.string({ minLength: 10, maxLength: 20 });
}
