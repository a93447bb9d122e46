import type { CookingBoard } from '@porsi/shared/kds/cooking-board';
import type { PackingBoard } from '@porsi/shared/kds/packing-board';

/** A dish that a cooking board showed, or a school that a packing board did, and shows no more. */
export interface Gone {
  id: number;
  name: string;
}

/**
 * What is gone from a board after a fresh answer: what was gone before it and did not come back, and
 * what went with it.
 *
 * @param before the answer before of the same board
 */
export function goneAfter(
  gone: readonly Gone[],
  before: CookingBoard | PackingBoard,
  after: CookingBoard | PackingBoard,
): Gone[] {
  const shown = new Set(shownOn(after).map(({ id }) => id));
  const known = new Map([...gone, ...shownOn(before)].map((entry) => [entry.id, entry]));
  return [...known.values()].filter(({ id }) => !shown.has(id));
}

function shownOn(board: CookingBoard | PackingBoard): Gone[] {
  return 'dishes' in board
    ? board.dishes.map(({ menuItemId, recipe }) => ({ id: menuItemId, name: recipe.name }))
    : board.schools.map(({ schoolId, schoolName }) => ({ id: schoolId, name: schoolName }));
}
