/** A few named events with typed payloads. */
export interface Listeners<Events extends object> {
  /** Listens to an event; answers how to stop. */
  on: <Name extends keyof Events>(
    name: Name,
    listener: (event: Events[Name]) => void,
  ) => () => void;
  emit: <Name extends keyof Events>(name: Name, event: Events[Name]) => void;
}

/** Makes a list of listeners per event. */
export function createListeners<Events extends object>(): Listeners<Events> {
  const byName: { [Name in keyof Events]?: Set<(event: Events[Name]) => void> } = {};
  return {
    on(name, listener) {
      const listeners = (byName[name] ??= new Set());
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit(name, event) {
      for (const listener of byName[name] ?? []) listener(event);
    },
  };
}
