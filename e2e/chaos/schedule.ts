import type { Random } from './random.js';

const weights = {
  'cooking step': 36,
  'packing step': 22,
  count: 29,
  undo: 3,
  acknowledgement: 10,
  edit: 8,
  'reopened week': 0.5,
  'cut network': 2.4,
  'silent network': 0.8,
  'network back': 3.6,
  'broken connections': 2.4,
  'other server': 3,
  'rebooted tablet': 3,
  'killed server': 1.5,
  'started server': 4,
  'restarted PostgreSQL': 0.7,
};

/** What can happen in a night. */
export type Mishap = keyof typeof weights;

export const mishaps = Object.keys(weights) as Mishap[];

/** What happens in a night, in order: each kind once, the rest as often as it weighs, all at any time. */
export function schedule(actions: number, random: Random): Mishap[] {
  const weighted = mishaps.map((mishap) => [mishap, weights[mishap]] as const);
  const rest = Array.from({ length: Math.max(0, actions - mishaps.length) }, () =>
    random.weighted(weighted),
  );
  return random.shuffled([...mishaps, ...rest]);
}
