import { z } from 'zod';
import { ServiceDate } from '../calendar/service-date.js';
import { asCode } from '../http/zod-issues.js';
import { portionSizes } from '../portions/portion-sizes.js';
import { OperationId, TapOrigin } from './tap.js';

export { traysAdded } from './trays-added.js';

const LARGEST_COUNT = 100_000;

/**
 * A packer's count of trays: so many more (or fewer, below zero), whatever is still missing to the
 * plan, or an earlier count taken back.
 */
export const CountChange = z.discriminatedUnion(
  'kind',
  [
    z.object({
      kind: z.literal('add'),
      trays: z
        .int(asCode('NUMBER_INVALID'))
        .min(-LARGEST_COUNT, asCode('NUMBER_INVALID'))
        .max(LARGEST_COUNT, asCode('NUMBER_INVALID'))
        .refine((trays) => trays !== 0, 'NUMBER_INVALID'),
    }),
    z.object({ kind: z.literal('fill') }),
    z.object({ kind: z.literal('undo'), undoes: OperationId }),
  ],
  asCode('CHOICE_INVALID'),
);
export type CountChange = z.infer<typeof CountChange>;

/** A tap that counts trays of one size for a school on a day. */
export const CountTap = TapOrigin.extend({
  date: ServiceDate,
  size: z.enum(portionSizes, asCode('CHOICE_INVALID')),
  change: CountChange,
  operationId: OperationId,
}).meta({ id: 'CountTap' });
export type CountTap = z.infer<typeof CountTap>;
