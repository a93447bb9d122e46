import { z } from 'zod';
import { Instant, Line } from '../http/fields.js';

const instant = Instant.nullish();

/** Active: from now on until it is switched off. Otherwise announced: from `startsAt` to `endsAt`. */
export const MaintenanceInput = z
  .object({
    active: z.boolean('VALUE_INVALID'),
    startsAt: instant,
    endsAt: instant,
    message: Line(500).nullish(),
  })
  .superRefine(({ active, startsAt, endsAt }, context) => {
    const required = active ? {} : { startsAt, endsAt };
    for (const [path, value] of Object.entries(required))
      if (!value) context.addIssue({ code: 'custom', path: [path], message: 'REQUIRED' });
    const start = active || !startsAt ? Date.now() : Date.parse(startsAt);
    if (endsAt && Date.parse(endsAt) <= start)
      context.addIssue({ code: 'custom', path: ['endsAt'], message: 'RANGE_INVALID' });
  });
export type MaintenanceInput = z.infer<typeof MaintenanceInput>;
