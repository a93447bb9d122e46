import { z } from 'zod';
import { ServiceDate } from '../calendar/service-date.js';
import { WallClock } from '../calendar/wall-clock.js';
import { Id, Instant } from '../http/fields.js';
import { BoardAlert } from './board-alert.js';

/** What the floor knows of a school beside the packing board: its departure and its counted trays. */
export const FloorSchool = z
  .object({
    schoolId: Id,
    /** When its car leaves on the service date; null where nobody has said. */
    departureTime: WallClock.nullable(),
    countedSmall: z.int(),
    countedLarge: z.int(),
    /** Whether any tray is counted; a school that nobody counts is not compared with its plan. */
    isCounted: z.boolean(),
    /** Why it is ready with another number than planned. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'FloorSchool' });
export type FloorSchool = z.infer<typeof FloorSchool>;

/**
 * What the tablets need beside the boards of a day: counts, departures, changes to notice, and the
 * kitchen's settings. Carries the date's revision, as the boards do.
 */
export const Floor = z
  .object({
    date: ServiceDate,
    revision: z.int(),
    serverTime: Instant,
    /** Hours from cooked to eaten at most. */
    safeHours: z.number(),
    /** Trays in a full stack. */
    stackSize: z.int(),
    /** The schools of the packing board. */
    schools: z.array(FloorSchool),
    /** Every alert of the day, the oldest first, acknowledged or not. */
    alerts: z.array(BoardAlert),
  })
  .meta({ id: 'Floor' });
export type Floor = z.infer<typeof Floor>;
