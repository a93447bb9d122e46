import type { WindowMessage, Windows } from '../outbox/windows.js';

/** Opens windows of one tablet without a browser: they hear each other, and one at a time is alone. */
export function windowsOfOneTablet(): () => Windows {
  const open = new Map<Windows, (message: WindowMessage) => void>();
  const waiting = new Set<() => void>();
  let isTaken = false;
  const leave = () => {
    isTaken = false;
    for (const wake of waiting) wake();
  };
  return () => {
    const own: Windows = {
      tell(message) {
        for (const [window, listener] of open) {
          if (window !== own) queueMicrotask(() => listener(structuredClone(message)));
        }
      },
      onTold: (listener) => open.set(own, listener),
      async alone(run, signal) {
        while (isTaken && !signal.aborted) {
          await new Promise<void>((resolve) => {
            waiting.add(resolve);
            signal.addEventListener('abort', () => resolve());
          });
        }
        if (signal.aborted) return;
        isTaken = true;
        await run().finally(leave);
      },
    };
    return own;
  };
}
