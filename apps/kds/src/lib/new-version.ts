import { createStore } from '@porsi/client/store';
import { isTraining } from '../training/is-training';
import { client } from './client';
import { touchedWithin } from './last-touch';

const LOOK_EVERY = 10 * 60_000;
/** Nobody has touched the screen for so long: a reload disturbs nobody. */
const QUIET = 15_000;
const LOOK_FOR_A_MOMENT = 1_000;

/** Whether a newer version of this app is loaded and waits for its moment. */
export const newVersionWaits = createStore(false);

let waiting: ServiceWorker | null = null;
/** Another version than this page's serves it already: the page has to be loaded anew. */
let isReplaced = false;
/** Somebody asked this very page for the new version: it need not be quiet, only safe. */
let isAskedFor = false;

/**
 * Lets the app start without network, and takes a new version over between taps: when no tap is on
 * its way, nobody types and nobody has touched the screen for a while. Every window of the tablet
 * waits for a moment of its own, also when another one has taken over already.
 */
export async function followVersions(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  // The first worker that this page gets is no new version.
  let isControlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    isReplaced = isControlled;
    isControlled = true;
    goOn();
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
  setInterval(goOn, LOOK_FOR_A_MOMENT);
}

/** Switches to the new version as soon as every tap is stored. */
export function takeOver(): void {
  isAskedFor = true;
  startWaiting();
}

function startWaiting(): void {
  waiting?.postMessage({ type: 'SKIP_WAITING' });
}

/** The next step to the new version, if this is the moment for it. */
function goOn(): void {
  if (isReplaced) {
    // Between the decision and this one somebody may have tapped.
    if (isAskedFor ? areTapsStored() : isMoment()) location.reload();
  } else if (waiting !== null && isMoment()) startWaiting();
}

/** A night of the training is not broken off. */
function isMoment(): boolean {
  return !isTraining && areTapsStored() && isBetweenTaps();
}

function areTapsStored(): boolean {
  return client.outbox.state.getSnapshot().pending.every(({ kept }) => kept === 'kept');
}

function isBetweenTaps(): boolean {
  const isSending = client.outbox.state.getSnapshot().pending.some(({ uncertain }) => uncertain);
  const isTyping = document.activeElement instanceof HTMLInputElement;
  const isAsked = document.querySelector('dialog[open]') !== null;
  return !isSending && !isTyping && !isAsked && !touchedWithin(QUIET);
}
