import type { Store } from '@porsi/client/store';
import { useSyncExternalStore } from 'react';

/**
 * A part of what a client's store holds, rendered again only when the part is another one.
 *
 * @param select answers the same object or word for as long as its part did not change
 */
export function useSelected<Value, Part>(
  store: Store<Value>,
  select: (value: Value) => Part,
): Part {
  return useSyncExternalStore(store.subscribe, () => select(store.getSnapshot()));
}
