import type { ConnectionState } from '@porsi/client/live/connection';
import { useSyncExternalStore } from 'react';
import { client } from './client';

const { subscribe, getSnapshot } = client.live.status;
const readState = (): ConnectionState => getSnapshot().state;

/** The state alone: rendered again when it changes, not with every pulse. */
export function useLiveState(): ConnectionState {
  return useSyncExternalStore(subscribe, readState);
}
