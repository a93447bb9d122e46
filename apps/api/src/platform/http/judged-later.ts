import { z } from 'zod';

const documented = new WeakMap<z.ZodType, z.ZodType>();

/**
 * A body that the pipe lets through as it is, because a review judges its shape together with its
 * rules and tells all issues at once; the OpenAPI document shows the schema.
 */
export function judgedLater(schema: z.ZodType): z.ZodType {
  const open = z.unknown();
  documented.set(open, schema);
  return open;
}

/** The schema to show for a schema. */
export function documentedSchema(schema: z.ZodType): z.ZodType {
  return documented.get(schema) ?? schema;
}
