/** A value that can be watched; made for React's useSyncExternalStore, but knows no React. */
export interface Store<Value> {
  /** The value now; the same object until it changes. */
  getSnapshot: () => Value;
  /** Calls the listener after every change; answers how to stop. */
  subscribe: (listener: () => void) => () => void;
}

/** A store with the right to change its value. */
export interface WritableStore<Value> extends Store<Value> {
  set: (value: Value) => void;
}

/** Makes a store. */
export function createStore<Value>(initial: Value): WritableStore<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    getSnapshot: () => value,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
  };
}
