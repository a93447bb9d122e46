/** Wakes whoever waits. A ring that nobody waited for is remembered for the next who does. */
export interface Bell {
  ring: () => void;
  /** Resolves at the next ring, after so many milliseconds, or when given up. */
  wait: (signal: AbortSignal, milliseconds?: number) => Promise<void>;
}

/** Makes a bell for one waiter. */
export function createBell(): Bell {
  let rung = false;
  let wake: (() => void) | undefined;
  return {
    ring() {
      if (wake) wake();
      else rung = true;
    },
    wait(signal, milliseconds) {
      if (rung || signal.aborted) {
        rung = false;
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        const timer = milliseconds === undefined ? undefined : setTimeout(end, milliseconds);
        function end() {
          clearTimeout(timer);
          signal.removeEventListener('abort', end);
          wake = undefined;
          resolve();
        }
        signal.addEventListener('abort', end);
        wake = end;
      });
    },
  };
}
