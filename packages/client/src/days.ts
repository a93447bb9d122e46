import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { CookingBoard } from '@porsi/shared/kds/cooking-board';
import type { Floor } from '@porsi/shared/kds/floor';
import type { PackingBoard } from '@porsi/shared/kds/packing-board';
import type { DaySnapshot } from '@porsi/shared/paper/paper-day';
import type { ApiRequest } from './request.js';

const ATTEMPTS = 4;

/** A day as the planner's desk reads it, without live updates: `/api/kds/…`. */
export function daysClient(request: ApiRequest) {
  const read = <Answer>(topic: string, date: ServiceDate, signal?: AbortSignal) =>
    request<Answer>({ path: `/api/kds/${topic}`, query: { date }, signal });
  return {
    /** What is cooked on a day, and how far that is. */
    cooking: (date: ServiceDate, signal?: AbortSignal) =>
      read<CookingBoard>('cooking', date, signal),
    /** What is packed on a day, and how far that is. */
    packing: (date: ServiceDate, signal?: AbortSignal) =>
      read<PackingBoard>('packing', date, signal),
    /** Counts, departures and changes to notice of a day. */
    floor: (date: ServiceDate, signal?: AbortSignal) => read<Floor>('floor', date, signal),
    /**
     * Both boards and the floor as they were at one revision; null when the day changed under each
     * of a few attempts.
     */
    async snapshot(date: ServiceDate, signal?: AbortSignal): Promise<DaySnapshot | null> {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const [cooking, packing, floor] = await Promise.all([
          read<CookingBoard>('cooking', date, signal),
          read<PackingBoard>('packing', date, signal),
          read<Floor>('floor', date, signal),
        ]);
        const isOneMoment = [packing, floor].every(({ revision }) => revision === cooking.revision);
        if (isOneMoment) return { cooking, packing, floor };
      }
      return null;
    },
  };
}
