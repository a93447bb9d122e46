import type { CookingBoard } from '@porsi/shared/kds/cooking-board';
import type { PackingSchool } from '@porsi/shared/kds/packing-board';

/** When the first of a school's dishes was ready: its load is as old as the oldest dish. */
export function firstCooked(school: PackingSchool, cooking: CookingBoard | null): string | null {
  const own = new Set(school.dishes.map(({ menuItemId }) => menuItemId));
  const times = (cooking?.dishes ?? []).flatMap(({ menuItemId, finishedAt }) =>
    own.has(menuItemId) && finishedAt !== null ? [finishedAt] : [],
  );
  return times.sort()[0] ?? null;
}
