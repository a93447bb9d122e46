import { z } from 'zod';
import { ServiceDate } from '../calendar/service-date.js';
import { asCode } from '../http/zod-issues.js';
import { cookingStatuses, packingStatuses } from './status-order.js';

/** Made by the tablet for every tap, so that a repeat is harmless. */
const OperationId = z.uuid(asCode('VALUE_INVALID'));

/** A cook's tap: the step that a dish is to take. */
export const CookingTap = z
  .object({ status: z.enum(cookingStatuses, asCode('CHOICE_INVALID')), operationId: OperationId })
  .meta({ id: 'CookingTap' });
export type CookingTap = z.infer<typeof CookingTap>;

/** A packer's tap: the step that a school is to take on a day. */
export const PackingTap = z
  .object({
    date: ServiceDate,
    status: z.enum(packingStatuses, asCode('CHOICE_INVALID')),
    operationId: OperationId,
  })
  .meta({ id: 'PackingTap' });
export type PackingTap = z.infer<typeof PackingTap>;

/** Which day's board; today's when left out. */
export const BoardQuery = z.object({ date: ServiceDate.optional() });
export type BoardQuery = z.infer<typeof BoardQuery>;
