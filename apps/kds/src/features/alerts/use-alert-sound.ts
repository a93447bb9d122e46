import { useEffect } from 'react';
import { ring } from '../../lib/sound';

/** Nobody may be at the tablet when it rings first. */
const AGAIN = 30_000;

/** Rings for every new alert, and again now and then until all are seen. */
export function useAlertSound(alertIds: readonly number[]): void {
  const newest = alertIds.length === 0 ? null : Math.max(...alertIds);
  useEffect(() => {
    if (newest === null) return;
    ring();
    const timer = setInterval(ring, AGAIN);
    return () => clearInterval(timer);
  }, [newest]);
}
