import { z } from 'zod';
import { ServiceDate } from '../calendar/service-date.js';
import { Id, Instant } from '../http/fields.js';
import { PageQuery } from '../http/page.js';
import { OperationId } from './tap.js';

export const operationKinds = [
  'cooking.status',
  'packing.status',
  'packing.count',
  'alerts.acknowledge',
] as const;
export type OperationKind = (typeof operationKinds)[number];

/**
 * One line of the log of taps: what was done, by whom, when it was tapped and when it was stored. What
 * followed by itself from a tap or an edit (a school goes back to packing) has a line of its own.
 */
export const KdsOperation = z
  .object({
    operationId: OperationId,
    /** Order in which the server took the taps of all days; grows, may have gaps. */
    sequence: z.int(),
    kind: z.enum(operationKinds),
    date: ServiceDate,
    at: Instant,
    tappedAt: Instant.nullable(),
    /** Nobody tapped this: it followed from a tap or an edit by `by`. */
    automatic: z.boolean(),
    by: z.object({ id: Id, fullName: z.string() }),
    initials: z.string().nullable(),
    menuItemId: Id.nullable(),
    recipeName: z.string().nullable(),
    schoolId: Id.nullable(),
    schoolName: z.string().nullable(),
    /**
     * What it did: `{ from, to }` of a status, `{ size, trays }` of a count, `{ alertIds }`; null for
     * a tap without effect (what it asked for held already).
     */
    effect: z
      .union([
        z.object({ from: z.string(), to: z.string() }),
        z.object({ size: z.string(), trays: z.int() }),
        z.object({ alertIds: z.array(Id) }),
      ])
      .nullable(),
    /** The count that this one took back. */
    undoes: OperationId.nullable(),
    /** The count that took this one back. */
    undoneBy: OperationId.nullable(),
  })
  .meta({ id: 'KdsOperation' });
export type KdsOperation = z.infer<typeof KdsOperation>;

/** Which taps: of a day, the newest first. */
export const OperationQuery = PageQuery.extend({ date: ServiceDate.optional() });
export type OperationQuery = z.infer<typeof OperationQuery>;
