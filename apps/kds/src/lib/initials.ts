import { createStore } from '@porsi/client/store';
import { initialsPattern } from '@porsi/shared/kds/initials-pattern';
import { isTraining } from '../training/is-training';

const KEPT = 'porsi.kds.initials';
/** A shift; who taps on the next one says so anew. Milliseconds. */
const SHIFT = 10 * 3_600_000;
const RECENT = 8;

interface KeptInitials {
  current: string | null;
  /** When they were chosen, milliseconds since 1970 on this tablet. */
  since: number;
  recent: string[];
}

/** Who taps on this tablet now, and who did lately. */
export const initials = createStore<KeptInitials>(read());

function read(): KeptInitials {
  const nobody = { current: null, since: 0, recent: [] };
  if (isTraining) return nobody;
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? 'null') as Partial<KeptInitials> | null;
    return kept === null ? nobody : { ...nobody, ...kept };
  } catch {
    return nobody;
  }
}

/** The initials to send along with a tap; none when nobody said who taps, or the shift is over. */
export function currentInitials(): string | undefined {
  const { current, since } = initials.getSnapshot();
  return current !== null && Date.now() - since < SHIFT ? current : undefined;
}

/** Says who taps from now on. Answers whether these are initials at all. */
export function chooseInitials(typed: string | null): boolean {
  const { recent } = initials.getSnapshot();
  if (typed === null) return keep({ current: null, since: Date.now(), recent });
  const current = typed.trim().toUpperCase();
  if (!initialsPattern.test(current)) return false;
  const others = recent.filter((one) => one !== current);
  return keep({ current, since: Date.now(), recent: [current, ...others].slice(0, RECENT) });
}

function keep(next: KeptInitials): true {
  // Who trains is not who works on this tablet.
  if (!isTraining) localStorage.setItem(KEPT, JSON.stringify(next));
  initials.set(next);
  return true;
}
