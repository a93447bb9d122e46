import { portionSizesFor, type SchoolCategory } from './portion-sizes.js';
import type { SchoolPortions } from './allocation-rows.js';

/** How many children a school has, in all and in the two groups of a primary school. */
export interface Enrolment {
  id: number;
  category: SchoolCategory | null;
  studentCount: number;
  studentCountGrade1To3: number;
  studentCountGrade4To6: number;
}

/** The portions that feed every enrolled child once. */
export function portionsFromEnrolment(
  school: Enrolment,
  featurePortionSize = true,
): SchoolPortions {
  const mixed = portionSizesFor(school.category, featurePortionSize).includes('small');
  return {
    schoolId: school.id,
    portionsSmall: mixed ? school.studentCountGrade1To3 : 0,
    portionsLarge: mixed ? school.studentCountGrade4To6 : school.studentCount,
  };
}
