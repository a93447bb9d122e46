import { newOperationId } from './operation-id.js';

/**
 * The name of the attempt to refresh that has no answer yet. The server knows a repeat by it, however
 * late: a tablet that lost an answer, and then its network for minutes, or its power, is not signed out.
 */
export interface RefreshAttempt {
  /** The same until it is answered. */
  name: () => string;
  /** The attempt of this name was answered; what follows is another one. */
  answered: (name: string) => void;
}

const KEPT = 'porsi.refresh-attempt';

/**
 * Makes the name of attempts to refresh.
 *
 * @param storage shared by all that share the refresh cookie, and kept as long; in memory when left out
 */
export function createRefreshAttempt(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = memory(),
): RefreshAttempt {
  return {
    name() {
      const kept = storage.getItem(KEPT);
      if (kept !== null) return kept;
      const fresh = newOperationId();
      storage.setItem(KEPT, fresh);
      return fresh;
    },
    answered(name) {
      if (storage.getItem(KEPT) === name) storage.removeItem(KEPT);
    },
  };
}

function memory(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}
