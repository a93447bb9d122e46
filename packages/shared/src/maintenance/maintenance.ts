import { z } from 'zod';
import { Instant } from '../http/fields.js';

/** A maintenance that is announced or under way, as the apps show it. */
export const Maintenance = z.object({
  active: z.boolean(),
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  message: z.string().nullable(),
});
export type Maintenance = z.infer<typeof Maintenance>;

/** A window as it is stored: switched on until it is switched off, or from one instant to another. */
export interface MaintenanceWindow {
  readonly switchedOn: boolean;
  readonly startsAt: Date;
  /** Of one that is switched on: when it will be over, as far as is known. */
  readonly endsAt: Date | null;
  readonly message: string | null;
}

/** Asking again makes sense after so many seconds at most, and when nobody knows when it is over. */
const LONGEST_RETRY = 60;

/** What a window means at an instant: announced, under way, or nothing (any more). */
export function maintenanceAt(
  window: MaintenanceWindow | undefined,
  now: Date,
): Maintenance | null {
  if (window === undefined || isOver(window, now)) return null;
  return {
    active: window.switchedOn || window.startsAt <= now,
    startsAt: window.startsAt.toISOString(),
    endsAt: window.endsAt?.toISOString() ?? null,
    message: window.message,
  };
}

/** Seconds after which a request that was refused may be sent again. */
export function retryAfter({ endsAt }: Maintenance, now: Date): number {
  const left = endsAt === null ? Infinity : (Date.parse(endsAt) - now.getTime()) / 1000;
  return Math.min(Math.max(Math.ceil(left), 5), LONGEST_RETRY);
}

/** One that was switched on runs on when it takes longer than planned; a scheduled one ends by itself. */
function isOver({ switchedOn, endsAt }: MaintenanceWindow, now: Date): boolean {
  return !switchedOn && endsAt !== null && endsAt <= now;
}
