import { z } from 'zod';
import { ServiceDate } from '../calendar/service-date.js';
import { asCode } from '../http/zod-issues.js';
import { portionSizes } from '../portions/portion-sizes.js';
import { OperationId, TapOrigin } from './tap.js';

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

/**
 * The trays that a change adds to a count (negative: takes away), decided when it is applied, so
 * that two packers who both fill do not pack twice. Null when it would fall below zero.
 *
 * @param undone trays that the operation to take back had added; 0 when it is gone or taken back already
 */
export function traysAdded(
  change: CountChange,
  counted: number,
  planned: number,
  undone = 0,
): number | null {
  const added = addedBy(change, planned - counted, undone);
  return counted + added < 0 ? null : added;
}

function addedBy(change: CountChange, missing: number, undone: number): number {
  switch (change.kind) {
    case 'add':
      return change.trays;
    case 'fill':
      return Math.max(0, missing);
    case 'undo':
      return 0 - undone;
  }
}
