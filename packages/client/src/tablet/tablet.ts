import { createClient, type ClientOptions } from '../client.js';
import { memoryStorage } from '../outbox/memory-storage.js';
import { createOutbox } from '../outbox/outbox.js';
import type { OutboxStorage } from '../outbox/outbox-storage.js';
import { operationSender } from '../outbox/send-operation.js';
import type { Windows } from '../outbox/windows.js';
import { pairingClient } from './pairing.js';
import { createTaps } from './taps.js';

export interface TabletOptions extends ClientOptions {
  /** Where taps outlive the page; in memory when left out. */
  storage?: OutboxStorage | undefined;
  /** The other windows of this tablet; none when left out. */
  windows?: Windows | undefined;
  /** Who taps, on a shared tablet. */
  initials?: (() => string | undefined) | undefined;
  /** A number from 0 to 1, for the pauses between attempts. */
  chance?: (() => number) | undefined;
  /** How long the storage may take to answer, in milliseconds. */
  patience?: number | undefined;
}

export type TabletClient = ReturnType<typeof createTablet>;

/**
 * A tablet on the kitchen's wall, without its screen: the client, and an outbox in which taps wait
 * for the server. Runs in a browser and in Node; a new one over the same storage is the same tablet
 * after a restart.
 */
export function createTablet({
  storage = memoryStorage(),
  windows,
  initials = () => undefined,
  chance,
  patience,
  ...options
}: TabletOptions = {}) {
  const client = createClient(options);
  const outbox = createOutbox({
    send: operationSender(client.request),
    storage,
    session: client.session,
    windows,
    chance,
    patience,
  });
  let wasLive = false;
  client.live.status.subscribe(() => {
    const isLive = client.live.status.getSnapshot().state === 'live';
    if (isLive && !wasLive) outbox.hurry();
    wasLive = isLive;
  });
  return {
    ...client,
    outbox,
    tap: createTaps(outbox, client.clock, initials),
    pairing: pairingClient(client.request),
    /** Switched off: no more connection, no more sending; what waits stays stored. */
    stop: () => {
      outbox.stop();
      client.live.stop();
    },
  };
}
