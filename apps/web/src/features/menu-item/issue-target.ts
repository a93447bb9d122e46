import type { Issue } from '@porsi/shared/http/issue';

/** The place in the form where an issue belongs. */
export type IssueTarget =
  | { at: 'field'; name: 'date' | 'recipeId' | 'totalPortions' }
  | { at: 'school'; schoolId: number }
  | { at: 'form' };

const fields = ['date', 'recipeId', 'totalPortions'] as const;

/**
 * Where an issue of a refused request belongs.
 *
 * @param sentSchools the schools as they were sent: the list that the path's positions count
 */
export function issueTarget(
  { path }: Pick<Issue, 'path'>,
  sentSchools: readonly number[],
): IssueTarget {
  const [first, position] = path;
  const name = fields.find((field) => field === first);
  if (name) return { at: 'field', name };
  const schoolId =
    first === 'allocations' && typeof position === 'number' ? sentSchools[position] : undefined;
  return schoolId === undefined ? { at: 'form' } : { at: 'school', schoolId };
}
