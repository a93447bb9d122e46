import { punctualityAt } from '@porsi/shared/kds/departure';
import { client } from './client';
import { departureOn } from './departure-on';
import { useTicking } from './ticker';

/** Whether the car should have left and this is not ready; never without a departure. */
export function useLate(
  date: string,
  departureTime: string | null,
  timezone: string,
  isReady: boolean,
): boolean {
  const late = useTicking(() => {
    const leaves = departureOn(date, departureTime, timezone);
    if (leaves === null) return 0;
    return punctualityAt(client.clock.now(), leaves, isReady) === 'late' ? 1 : 0;
  });
  return late === 1;
}
