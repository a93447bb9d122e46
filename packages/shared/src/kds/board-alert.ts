import { z } from 'zod';
import { ServiceDate } from '../calendar/service-date.js';
import { Id, Instant } from '../http/fields.js';
import { asCode } from '../http/zod-issues.js';
import { OperationId, TapOrigin } from './tap.js';

/** The boards that a change can be shown on. */
export const alertBoards = ['cooking', 'packing'] as const;

/** A dish, or a dish of a school, whose portions changed, that came, or that was taken away. */
export const alertKinds = ['changed', 'added', 'removed'] as const;

const Portions = z.object({ portionsSmall: z.int(), portionsLarge: z.int() });

const Person = z.object({ id: Id.nullable(), fullName: z.string() });

/**
 * A change that somebody at work must notice: of a dish that is cooking or cooked (board `cooking`,
 * no school), or of a school that is being packed or is ready (board `packing`, one dish of it).
 */
export const BoardAlert = z
  .object({
    id: Id,
    board: z.enum(alertBoards),
    kind: z.enum(alertKinds),
    at: Instant,
    by: Person,
    menuItemId: Id,
    recipeName: z.string(),
    schoolId: Id.nullable(),
    schoolName: z.string().nullable(),
    before: Portions,
    after: Portions,
    acknowledged: z.object({ at: Instant, by: Person, initials: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'BoardAlert' });
export type BoardAlert = z.infer<typeof BoardAlert>;

/** Somebody has seen changes; those that were acknowledged before stay as they are. */
export const AcknowledgeAlerts = TapOrigin.extend({
  date: ServiceDate,
  alertIds: z.array(Id, asCode('VALUE_INVALID')).min(1, 'REQUIRED').max(1_000, 'VALUE_INVALID'),
  operationId: OperationId,
}).meta({ id: 'AcknowledgeAlerts' });
export type AcknowledgeAlerts = z.infer<typeof AcknowledgeAlerts>;
