import type { Store } from '../store.js';

/** Resolves with the first value of a store that passes. */
export function until<Value>(
  store: Store<Value>,
  passes: (value: Value) => boolean,
): Promise<Value> {
  return new Promise((resolve) => {
    const look = () => {
      const value = store.getSnapshot();
      if (!passes(value)) return;
      stop();
      resolve(value);
    };
    const stop = store.subscribe(look);
    look();
  });
}
