import { departureOf, punctualityAt } from '@porsi/shared/kds/departure';
import { client } from './client';
import { useTicking } from './ticker';

/** Whether the car should have left and this is not ready; never without a departure. */
export function useLate(
  date: string,
  departureTime: string | null,
  timezone: string,
  isReady: boolean,
): boolean {
  const late = useTicking(() => {
    if (departureTime === null) return 0;
    const leaves = departureOf(date, departureTime, timezone);
    return punctualityAt(client.clock.now(), leaves, isReady) === 'late' ? 1 : 0;
  });
  return late === 1;
}
