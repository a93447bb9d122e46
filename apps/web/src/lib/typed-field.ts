import { z } from 'zod';

/**
 * A form field that holds something else than the request: `read` makes the request's value of it,
 * and the request's own schema judges that, with its own codes.
 */
export function typedField<Input extends z.ZodType, Output>(
  input: Input,
  read: (typed: z.output<Input>) => unknown,
  schema: z.ZodType<Output>,
) {
  return input.transform((typed, context): Output => {
    const result = schema.safeParse(read(typed));
    if (result.success) return result.data;
    context.addIssue({
      code: 'custom',
      message: result.error.issues[0]?.message ?? 'VALUE_INVALID',
    });
    return z.NEVER;
  });
}
