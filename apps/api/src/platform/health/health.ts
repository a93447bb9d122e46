import { z } from 'zod';

/** The process serves. */
export const Alive = z.object({ status: z.literal('ok') }).meta({ id: 'Alive' });
export type Alive = z.infer<typeof Alive>;

/** Whether the process can do its work, and if not, what it lacks. */
export const Readiness = z
  .object({ status: z.enum(['ok', 'unavailable']), missing: z.array(z.string()).optional() })
  .meta({ id: 'Readiness' });
export type Readiness = z.infer<typeof Readiness>;
