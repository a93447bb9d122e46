import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import { departureOf } from '@porsi/shared/kds/departure';

/** When a car leaves on a day, milliseconds since 1970; null when nobody said its time. */
export function departureOn(
  date: ServiceDate,
  departureTime: string | null,
  timezone: string,
): number | null {
  return departureTime === null ? null : departureOf(date, departureTime, timezone);
}
