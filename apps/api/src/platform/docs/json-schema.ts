import { z } from 'zod';
import { documentedSchema } from '../http/judged-later.js';

interface Converted {
  schema: unknown;
  components: Record<string, unknown>;
}

/** A zod schema as JSON Schema 2020-12, which OpenAPI 3.1 speaks; schemas with an id become components. */
export function jsonSchemaOf(
  schema: unknown,
  { schemaType }: { schemaType: 'input' | 'output' },
): Converted | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  const converted = z.toJSONSchema(documentedSchema(schema), {
    io: schemaType,
    target: 'draft-2020-12',
    unrepresentable: 'any',
  });
  const { $schema: _, $defs = {}, ...rest } = converted;
  return { schema: rest, components: $defs };
}
