import { z } from 'zod';
import { asCode } from '../http/zod-issues.js';
import { isServiceDate } from './calendar-day.js';

// The arithmetic of days stands apart, so that a browser app can use it without zod.
export { addDays, daysOfWeek, isServiceDate, serviceDateAt, weekStartOf } from './calendar-day.js';

/** A calendar day in the kitchen's own time zone, `YYYY-MM-DD`. */
export const ServiceDate = z
  .string(asCode('DATE_INVALID'))
  .refine(isServiceDate, asCode('DATE_INVALID'))
  .meta({ format: 'date' });
export type ServiceDate = string;
