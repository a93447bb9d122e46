import type { Floor } from '@porsi/shared/kds/floor';

/**
 * A fresh floor on which nothing shows twice: a count whose answer is still out may be in it already
 * and is added on top by the screen, so its school stays as it was until the answer has come.
 */
export function holdCounts(
  fresh: Floor,
  shown: Floor | undefined,
  uncertain: ReadonlySet<number>,
): Floor {
  if (uncertain.size === 0 || shown === undefined) return fresh;
  const before = new Map(shown.schools.map((school) => [school.schoolId, school]));
  return {
    ...fresh,
    schools: fresh.schools.map((school) =>
      uncertain.has(school.schoolId) ? (before.get(school.schoolId) ?? school) : school,
    ),
  };
}
