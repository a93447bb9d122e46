/** Fields and what stands in them, as text; a field that is missing is empty. */
export type Draft<Key extends string = string> = ReadonlyMap<Key, string>;

export interface Difference<Key extends string = string> {
  key: Key;
  before: string;
  mine: string;
  theirs: string;
  /** Whether both changed it, and not to the same. */
  byBoth: boolean;
}

/** Where my version and theirs differ, in the order of the keys as they first appear. */
export function differences<Key extends string>(
  base: Draft<Key>,
  mine: Draft<Key>,
  theirs: Draft<Key>,
): Difference<Key>[] {
  const keys = new Set([...base.keys(), ...mine.keys(), ...theirs.keys()]);
  return [...keys].flatMap((key) => {
    const [before, my, their] = [base, mine, theirs].map((draft) => draft.get(key) ?? '') as [
      string,
      string,
      string,
    ];
    if (my === their) return [];
    return { key, before, mine: my, theirs: their, byBoth: my !== before && their !== before };
  });
}

/** Their version with my changes on top: a field that only they changed is theirs. */
export function combine<Key extends string>(
  base: Draft<Key>,
  mine: Draft<Key>,
  theirs: Draft<Key>,
): Map<Key, string> {
  const combined = new Map(theirs);
  for (const { key, before, mine: my } of differences(base, mine, theirs)) {
    if (my !== before) combined.set(key, my);
  }
  return combined;
}

/** Whether their version with my changes on top is something else than mine, and than theirs. */
export function isWorthCombining<Key extends string>(
  base: Draft<Key>,
  mine: Draft<Key>,
  theirs: Draft<Key>,
): boolean {
  const found = differences(base, mine, theirs);
  const onlyTheirs = found.some(({ before, mine: my }) => my === before);
  const anyOfMine = found.some(({ before, mine: my }) => my !== before);
  return onlyTheirs && anyOfMine;
}
