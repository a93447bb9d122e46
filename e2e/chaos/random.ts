/** Chance that repeats: the same seed, the same choices. */
export class Random {
  private state: number;

  constructor(private readonly seed: number) {
    this.state = seed >>> 0;
  }

  /**
   * Chance for somebody who chooses at a time of their own: the same for the same seed and name,
   * however often this one was asked before.
   */
  branch(name: string): Random {
    // FNV-1a
    const mixed = Buffer.from(name).reduce(
      (hash, byte) => Math.imul(hash ^ byte, 0x01000193),
      this.seed,
    );
    return new Random(mixed);
  }

  /** From 0 to 1, 1 excluded (mulberry32). */
  readonly next = (): number => {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };

  /** Whether something happens that happens so often. */
  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number, both ends included. */
  between(lowest: number, highest: number): number {
    return lowest + Math.floor(this.next() * (highest - lowest + 1));
  }

  /** One of them; undefined of none. */
  pick<Choice>(choices: readonly Choice[]): Choice | undefined {
    return choices[Math.floor(this.next() * choices.length)];
  }

  /** One of them, each as likely as its weight says. */
  weighted<Choice>(choices: readonly (readonly [Choice, number])[]): Choice {
    let left = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [choice, weight] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    throw new Error('nothing to choose from');
  }

  /** All of them, in any order. */
  shuffled<Choice>(choices: readonly Choice[]): Choice[] {
    return choices
      .map((choice) => [this.next(), choice] as const)
      .toSorted(([one], [other]) => one - other)
      .map(([, choice]) => choice);
  }
}
