import type { FoldedAlert } from '@porsi/shared/kds/fold-alerts';
import type { PackingSchool } from '@porsi/shared/kds/packing-board';

interface RemovedSchool {
  schoolId: number;
  schoolName: string;
  alerts: FoldedAlert[];
}

/** The alerts of each school on the board, and those of the schools that are on it no more. */
export function alertsBySchool(
  schools: readonly PackingSchool[],
  alerts: readonly FoldedAlert[],
): { shown: ReadonlyMap<number, readonly FoldedAlert[]>; removed: RemovedSchool[] } {
  const bySchool = new Map<number, FoldedAlert[]>();
  for (const alert of alerts) {
    if (alert.schoolId === null) continue;
    bySchool.set(alert.schoolId, [...(bySchool.get(alert.schoolId) ?? []), alert]);
  }
  const present = new Set(schools.map(({ schoolId }) => schoolId));
  const removed = [...bySchool]
    .filter(([schoolId]) => !present.has(schoolId))
    .map(([schoolId, own]) => ({ schoolId, schoolName: own[0]?.schoolName ?? '', alerts: own }));
  return { shown: bySchool, removed };
}
