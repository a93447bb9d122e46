import { createStore } from '@porsi/client/store';
import { serviceDateAt } from '@porsi/shared/calendar/calendar-day';
import { wallClockInstant } from '@porsi/shared/calendar/wall-clock-instant';

export const timezone = 'Asia/Jakarta';

/** The night of the day on which somebody trains, from half past midnight until the cars have left. */
export const date = serviceDateAt(new Date(), timezone);
const begins = wallClockInstant(date, '00:30', timezone);
const ends = wallClockInstant(date, '07:30', timezone);

/** Seven hours in ten minutes. */
const PACE = (ends - begins) / (10 * 60_000);

/** How fast the night runs, as a multiple of its usual pace; 0 while it stands. */
export type Speed = 0 | 1 | 4;
export const speed = createStore<Speed>(1);

let from = { kitchen: begins, device: performance.now() };

/** The time on the wall of the training kitchen, in milliseconds since 1970; it ends with the night. */
export function nightNow(): number {
  const passed = (performance.now() - from.device) * PACE * speed.getSnapshot();
  return Math.min(ends, from.kitchen + passed);
}

export const isOver = (): boolean => nightNow() >= ends;

/** Lets the night run faster, slower, or stand. */
export function setSpeed(next: Speed): void {
  from = { kitchen: nightNow(), device: performance.now() };
  speed.set(next);
}

/** Goes on at a later time; the night never runs backwards. */
export function skipTo(instant: number): void {
  from = { kitchen: Math.min(ends, Math.max(instant, nightNow())), device: performance.now() };
}
