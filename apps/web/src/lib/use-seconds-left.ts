import { useSyncExternalStore } from 'react';

const SECOND = 1000;
/** Looked at more often than it changes, so that no second is shown twice as long as another. */
const LOOK = 250;

function often(listener: () => void) {
  const timer = window.setInterval(listener, LOOK);
  return () => window.clearInterval(timer);
}

/**
 * Counts the whole seconds until an instant down to 0.
 *
 * @param until milliseconds since 1970, by the clock of `now`
 */
export function useSecondsLeft(until: number, now: () => number = Date.now): number {
  return useSyncExternalStore(often, () => Math.max(0, Math.ceil((until - now()) / SECOND)));
}

/** Seconds as minutes and seconds, "4:05". */
export function asMinutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
