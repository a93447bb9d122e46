/** The server's clock, as far as its answers tell; a tablet's own clock is often wrong. */
export interface ServerClock {
  /** The server's time now, in milliseconds since 1970. */
  now: () => number;
  /**
   * Takes note of an instant that the server has just sent, ISO 8601 or an HTTP date.
   * A difference within the tolerance (milliseconds) is the instant's own coarseness, no news.
   */
  observe: (instant: string, tolerance?: number) => void;
  /** Milliseconds that the server's clock is ahead of the device's, as far as is known. */
  offset: () => number;
}

/**
 * Makes a clock that is the device's own until the server has told the time.
 *
 * @param knownOffset the offset that was last known of this device
 */
export function createServerClock(
  deviceNow: () => number = Date.now,
  knownOffset = 0,
): ServerClock {
  let offset = knownOffset;
  return {
    offset: () => offset,
    now: () => deviceNow() + offset,
    observe(instant, tolerance = 0) {
      const told = Date.parse(instant) - deviceNow();
      if (!Number.isNaN(told) && Math.abs(told - offset) > tolerance) offset = told;
    },
  };
}
