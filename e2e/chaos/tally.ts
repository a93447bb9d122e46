import { mishaps } from './schedule.js';

const kinds = [...mishaps, 'sent twice', 'sent late', 'lost answer'] as const;

/** What a night counts: taps that the server took, plans that were saved, mishaps that came true. */
export type Kind = (typeof kinds)[number];

/** How often each kind of thing really happened, not how often it was tried. */
export class Tally {
  private readonly times = new Map<Kind, number>();

  add(kind: Kind, times = 1): void {
    this.times.set(kind, (this.times.get(kind) ?? 0) + times);
  }

  /** The kinds that never happened. */
  missing(): Kind[] {
    return kinds.filter((kind) => !this.times.get(kind));
  }

  /** `cooking step 31, packing step 20, …` */
  inWords(): string {
    return kinds.map((kind) => `${kind} ${this.times.get(kind) ?? 0}`).join(', ');
  }
}
