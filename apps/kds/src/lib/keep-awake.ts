import { createStore } from '@porsi/client/store';

/** Whether the browser keeps the screen on; `refused` also where it cannot. */
export const awake = createStore<'asking' | 'on' | 'refused'>('asking');

/** Keeps the tablet's screen on while the page is seen, where the browser lets pages do that. */
export function keepAwake(): void {
  const request = async () => {
    if (document.visibilityState !== 'visible') return;
    if (!('wakeLock' in navigator)) return awake.set('refused');
    try {
      const lock = await navigator.wakeLock.request('screen');
      awake.set('on');
      lock.addEventListener('release', () => {
        // Released because the page is hidden: it is asked for again when it is seen.
        if (document.visibilityState === 'visible') awake.set('refused');
      });
    } catch {
      // Low battery, or the browser's settings: then the tablet's own settings decide.
      awake.set('refused');
    }
  };
  document.addEventListener('visibilitychange', () => void request());
  // Some browsers give it only to a page that was touched.
  document.addEventListener('pointerup', () => {
    if (awake.getSnapshot() === 'refused') void request();
  });
  void request();
}
