/** One stack of trays on its way to a school. */
export interface TrayStack {
  /** Which one it is, from 1. */
  number: number;
  /** How many there are. */
  of: number;
  /** Trays in it. */
  trays: number;
}

/**
 * Trays of one size for a school as the stacks that are carried: full ones, then what is left.
 *
 * @param trays whole number from 0; 0 makes no stack
 * @param stackSize trays in a full stack, at least 1
 */
export function stacksOf(trays: number, stackSize: number): TrayStack[] {
  const of = Math.ceil(trays / stackSize);
  return Array.from({ length: of }, (_, index) => ({
    number: index + 1,
    of,
    trays: Math.min(stackSize, trays - index * stackSize),
  }));
}
