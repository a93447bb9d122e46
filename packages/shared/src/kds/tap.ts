import { z } from 'zod';
import { ServiceDate } from '../calendar/service-date.js';
import { Instant } from '../http/fields.js';
import { asCode } from '../http/zod-issues.js';
import { cookingStatuses, packingStatuses } from './status-order.js';

/** Made by the tablet for every tap, so that a repeat is harmless. */
export const OperationId = z.uuid(asCode('VALUE_INVALID'));

/** One to four letters by which a person on a shared tablet is known. */
export const Initials = z
  .string(asCode('TEXT_INVALID'))
  .trim()
  .toUpperCase()
  .regex(/^\p{L}{1,4}$/u, 'TEXT_INVALID');

/** Whose finger it was and when it tapped, by the tablet's idea of the server's clock. */
export const TapOrigin = z.object({
  initials: Initials.optional(),
  tappedAt: Instant.optional(),
});
export type TapOrigin = z.infer<typeof TapOrigin>;

/**
 * A cook's tap: the step that a dish is to take. With `from`, the step that the tablet showed: a dish
 * that has moved on since is not moved back by a late tap (INVALID_TRANSITION).
 */
export const CookingTap = TapOrigin.extend({
  status: z.enum(cookingStatuses, asCode('CHOICE_INVALID')),
  from: z.enum(cookingStatuses, asCode('CHOICE_INVALID')).optional(),
  operationId: OperationId,
}).meta({ id: 'CookingTap' });
export type CookingTap = z.infer<typeof CookingTap>;

/**
 * A packer's tap: the step that a school is to take on a day; `from` as for a dish. A school whose
 * trays were counted and differ from the plan becomes ready with a reason only (COUNT_DIFFERS).
 */
export const PackingTap = TapOrigin.extend({
  date: ServiceDate,
  status: z.enum(packingStatuses, asCode('CHOICE_INVALID')),
  from: z.enum(packingStatuses, asCode('CHOICE_INVALID')).optional(),
  reason: z
    .string(asCode('TEXT_INVALID'))
    .trim()
    .min(1, 'REQUIRED')
    .max(200, 'TEXT_TOO_LONG')
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'TEXT_INVALID')
    .optional(),
  operationId: OperationId,
}).meta({ id: 'PackingTap' });
export type PackingTap = z.infer<typeof PackingTap>;

/** Which day's board; today's when left out. */
export const BoardQuery = z.object({ date: ServiceDate.optional() });
export type BoardQuery = z.infer<typeof BoardQuery>;
