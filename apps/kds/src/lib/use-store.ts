import type { Store } from '@porsi/client/store';
import { useSyncExternalStore } from 'react';

/** The value of a client's store, rendered again when it changes. */
export function useStore<Value>(store: Store<Value>): Value {
  return useSyncExternalStore(store.subscribe, store.getSnapshot);
}
