import { createStore } from '@porsi/client/store';
import { isTraining } from '../training/is-training';
import { client } from './client';

const LOOK_EVERY = 10 * 60_000;
/** Nobody has touched the screen for so long: a reload disturbs nobody. */
const QUIET = 15_000;

/** Whether a newer version of this app is loaded and waits for its moment. */
export const newVersionWaits = createStore(false);

let lastTouch = 0;
let waiting: ServiceWorker | null = null;

/**
 * Lets the app start without network, and takes a new version over between taps: when no tap is on
 * its way, nobody types and nobody has touched the screen for a while.
 */
export async function followVersions(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  for (const event of ['pointerdown', 'keydown'])
    document.addEventListener(event, () => (lastTouch = Date.now()), { passive: true });
  // The first worker that this page gets is no new version.
  let isControlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (isControlled) location.reload();
    isControlled = true;
  });
  const registration = await navigator.serviceWorker.register('/kds/sw.js', { scope: '/kds/' });
  const noteWaiting = () => {
    if (registration.waiting === null || navigator.serviceWorker.controller === null) return;
    waiting = registration.waiting;
    newVersionWaits.set(true);
  };
  noteWaiting();
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', noteWaiting),
  );
  setInterval(() => void registration.update().catch(() => undefined), LOOK_EVERY);
  client.live.status.subscribe(() => {
    // A server that comes back may have been updated meanwhile.
    if (client.live.status.getSnapshot().state === 'connecting')
      void registration.update().catch(() => undefined);
  });
  setInterval(() => {
    // A night of the training is not broken off.
    if (waiting !== null && !isTraining && isBetweenTaps()) takeOver();
  }, 1_000);
}

/** Switches to the new version now. */
export function takeOver(): void {
  waiting?.postMessage({ type: 'SKIP_WAITING' });
}

function isBetweenTaps(): boolean {
  const { pending } = client.outbox.state.getSnapshot();
  const isSending = pending.some(({ kept, uncertain }) => kept !== 'kept' || uncertain);
  const isTyping = document.activeElement instanceof HTMLInputElement;
  const isAsked = document.querySelector('dialog[open]') !== null;
  return !isSending && !isTyping && !isAsked && Date.now() - lastTouch > QUIET;
}
