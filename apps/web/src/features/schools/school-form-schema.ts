import { portionSizesFor, type SchoolCategory } from '@porsi/shared/portions/portion-sizes';
import { SchoolInput, type School } from '@porsi/shared/schools/school';
import { z } from 'zod';
import { readCount } from '../../lib/count-text';
import { typedField } from '../../lib/typed-field';
import { readWallClock } from './read-wall-clock';

const { name, category, address, studentCount, departureTime, isActive } = SchoolInput.shape;
const Students = typedField(z.string(), readStudents, studentCount.unwrap());

/** The request's schema, read from what the fields hold. */
export const SchoolForm = z.object({
  name,
  category: typedField(z.string(), (chosen) => chosen || undefined, category),
  address: typedField(z.string(), (text) => text.trim() || null, address),
  studentCount: Students,
  studentCountGrade1To3: Students,
  studentCountGrade4To6: Students,
  departureTime: typedField(z.string(), readWallClock, departureTime.unwrap()),
  isActive: isActive.unwrap(),
});
export type SchoolValues = z.input<typeof SchoolForm>;
export type SchoolOutput = z.output<typeof SchoolForm>;

/** What stands in the form for a school, or for a new one. */
export function schoolValues(school: School | null): SchoolValues {
  return {
    name: school?.name ?? '',
    category: school?.category ?? '',
    address: school?.address ?? '',
    studentCount: written(school?.studentCount),
    studentCountGrade1To3: written(school?.studentCountGrade1To3),
    studentCountGrade4To6: written(school?.studentCountGrade4To6),
    departureTime: school?.departureTime ?? '',
    isActive: school?.isActive ?? true,
  };
}

/** Whether a category's children are counted in two groups, because they get two sizes. */
export function hasGradeGroups(category: SchoolCategory | null): boolean {
  return portionSizesFor(category).includes('small');
}

/** A school with groups has their sum as its total; one without has no groups. */
export function toSchoolInput(output: SchoolOutput): SchoolInput {
  if (!hasGradeGroups(output.category))
    return { ...output, studentCountGrade1To3: 0, studentCountGrade4To6: 0 };
  return { ...output, studentCount: output.studentCountGrade1To3 + output.studentCountGrade4To6 };
}

function readStudents(text: string): number {
  return text.trim() === '' ? 0 : (readCount(text) ?? Number.NaN);
}

function written(count: number | undefined): string {
  return count ? String(count) : '';
}
