import type { School as StoredSchool } from '@porsi/db/entities/school';
import type { School } from '@porsi/shared/schools/school';

/** A school as an answer shows it. */
export function presentSchool(stored: StoredSchool): School {
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
    isActive,
  };
}
