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

type Names = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEPT = 'porsi.refresh-attempt';

/**
 * Makes the name of attempts to refresh. Where the storage is full or forbidden it lives as long as the
 * page: nobody is kept out for the want of it.
 *
 * @param storage shared by all that share the refresh cookie, and kept as long; none when left out
 */
export function createRefreshAttempt(storage?: () => Names): RefreshAttempt {
  let unanswered: string | null = null;
  return {
    name() {
      const name = (unanswered = tried(storage, kept) ?? unanswered ?? newOperationId());
      tried(storage, (names) => names.setItem(KEPT, name));
      return name;
    },
    answered(name) {
      if (unanswered === name) unanswered = null;
      tried(storage, (names) => kept(names) === name && names.removeItem(KEPT));
    },
  };
}

const kept = (names: Names) => names.getItem(KEPT);

/** What a storage does; null without one, and when it refuses. */
function tried<Result>(storage: (() => Names) | undefined, ask: (names: Names) => Result) {
  try {
    return storage ? ask(storage()) : null;
  } catch {
    return null;
  }
}
