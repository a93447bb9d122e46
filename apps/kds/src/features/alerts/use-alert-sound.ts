import { useEffect, useRef } from 'react';
import { ring } from '../../lib/sound';

/** Nobody may be at the tablet when it rings first. */
const AGAIN = 30_000;

/** Rings for every new alert, and again now and then until all are seen. */
export function useAlertSound(alertIds: readonly number[]): void {
  const newest = alertIds.length === 0 ? null : Math.max(...alertIds);
  const heard = useRef(0);
  useEffect(() => {
    if (newest === null) return;
    // What was seen makes the newest one older: that is no news.
    if (newest > heard.current) ring();
    heard.current = newest;
    const timer = setInterval(ring, AGAIN);
    return () => clearInterval(timer);
  }, [newest]);
}
