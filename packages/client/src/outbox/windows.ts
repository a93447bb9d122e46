import type { AcceptedOperation } from './send-operation.js';

/** What the windows of one tablet tell each other. */
export type WindowMessage =
  /** Taps were kept, refused or dismissed: look into the storage. */
  { type: 'changed' } | { type: 'accepted'; accepted: AcceptedOperation };

/** The other windows of this tablet; one of them sends for all. */
export interface Windows {
  tell: (message: WindowMessage) => void;
  onTold: (listener: (message: WindowMessage) => void) => void;
  /** Runs until it resolves or is given up, in one window at a time. */
  alone: (run: () => Promise<void>, signal: AbortSignal) => Promise<void>;
}

/** A tablet with one window: a client outside a browser. */
export const onlyWindow: Windows = {
  tell: () => undefined,
  onTold: () => undefined,
  alone: (run) => run(),
};

/**
 * The windows of a browser. Where it has no locks (pages without https), each window sends: a tap
 * that is sent twice still counts once, by its operation id.
 */
export function browserWindows(name = 'porsi-outbox'): Windows {
  const channel = new BroadcastChannel(name);
  return {
    tell: (message) => channel.postMessage(message),
    onTold: (listener) =>
      channel.addEventListener('message', ({ data }: MessageEvent<WindowMessage>) =>
        listener(data),
      ),
    alone: async (run, signal) => {
      if (!('locks' in navigator)) return run();
      await navigator.locks.request(name, { signal }, run).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    },
  };
}
