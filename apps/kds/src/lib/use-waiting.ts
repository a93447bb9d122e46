import type { QueuedOperation } from '@porsi/client/outbox/outbox-state';
import { useCallback, useSyncExternalStore } from 'react';
import { client } from './client';

/** How a card's taps wait: `kept` until they are sent, `unkept` when this tablet cannot store them. */
export type Waiting = 'kept' | 'unkept' | null;

/** Whether taps on a dish or a school still wait to be sent. */
export function useWaiting(kind: 'dish' | 'school', id: number): Waiting {
  const read = useCallback((): Waiting => {
    const own = client.outbox.state
      .getSnapshot()
      .pending.filter((queued) => isOf(queued, kind, id));
    if (own.some(({ kept }) => kept === 'unkept')) return 'unkept';
    return own.some(({ kept }) => kept === 'kept') ? 'kept' : null;
  }, [kind, id]);
  return useSyncExternalStore(client.outbox.state.subscribe, read);
}

function isOf({ operation }: QueuedOperation, kind: 'dish' | 'school', id: number): boolean {
  switch (operation.kind) {
    case 'cooking.status':
      return kind === 'dish' && operation.menuItemId === id;
    case 'packing.status':
    case 'packing.count':
      return kind === 'school' && operation.schoolId === id;
    case 'alerts.acknowledge':
      return false;
  }
}
