/**
 * The seeds that a list such as `1,4,10-12` names.
 *
 * @throws when a part is neither a number nor a range that goes up
 */
export function seedsOf(list: string): number[] {
  return [...new Set(list.split(',').flatMap(seedsOfPart))];
}

function seedsOfPart(part: string): number[] {
  const [, first, last = first] = /^\s*(\d+)(?:-(\d+))?\s*$/.exec(part) ?? [];
  const length = Number(last) - Number(first) + 1;
  if (!(length > 0)) throw new Error(`CHAOS_SEEDS: ${part} is no seed and no range such as 1-50`);
  return Array.from({ length }, (_, index) => Number(first) + index);
}
