import type { PackingSchool } from '@porsi/shared/kds/packing-board';

/** When the last of the schools was ready; null when none has been. */
export function lastPacked(schools: readonly PackingSchool[]): string | null {
  const times = schools.flatMap(({ finishedAt }) => finishedAt ?? []);
  return times.sort().at(-1) ?? null;
}
