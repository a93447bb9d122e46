import type { School as StoredSchool } from '@porsi/db/entities/school';
import type { School } from '@porsi/shared/schools/school';

/** A school as an answer shows it, with the time when its car leaves. */
export function presentSchool(
  stored: StoredSchool,
  departures: ReadonlyMap<number, string>,
): School {
  const { id, version, name, category, address, isActive } = stored;
  const { studentCount, studentCountGrade1To3, studentCountGrade4To6 } = stored;
  return {
    id,
    version,
    name,
    category,
    address,
    studentCount,
    studentCountGrade1To3,
    studentCountGrade4To6,
    departureTime: departures.get(id) ?? null,
    isActive,
  };
}
