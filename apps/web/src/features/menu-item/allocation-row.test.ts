import { expect, test } from 'vitest';
import type { School } from '@porsi/shared/schools/school';
import { allocationRows, filterRows, neighbourCell } from './allocation-row';

function school(id: number, name: string, category: School['category'], isActive = true): School {
  return {
    id,
    name,
    category,
    isActive,
    version: 1,
    address: null,
    departureTime: null,
    studentCount: 100,
    studentCountGrade1To3: 60,
    studentCountGrade4To6: 40,
  };
}

const schools = [
  school(3, 'MTs Darussalam', 'SMP'),
  school(2, 'SD Negeri 2', 'SD'),
  school(1, 'SD Negeri 10', 'SD'),
  school(4, 'SD Tutup', 'SD', false),
  school(5, 'Sekolah Lama', null),
];
const none = new Map();

test('lists active schools, in the order of the list', () => {
  const names = allocationRows(schools, none, true).map((row) => row.school.name);
  expect(names).toEqual(['MTs Darussalam', 'SD Negeri 2', 'SD Negeri 10', 'Sekolah Lama']);
});

test('an inactive school is listed when it is on the item already', () => {
  const stored = new Map([[4, { portionsSmall: 0, portionsLarge: 5 }]]);
  expect(allocationRows(schools, stored, true).some((row) => row.school.id === 4)).toBe(true);
});

test('one field per size that the category allows', () => {
  const sizes = Object.fromEntries(
    allocationRows(schools, none, true).map((row) => [row.school.id, row.sizes]),
  );
  expect(sizes).toEqual({
    1: ['small', 'large'],
    2: ['small', 'large'],
    3: ['large'],
    5: ['large'],
  });
});

test('without the feature only stored small portions keep their field', () => {
  const stored = new Map([[1, { portionsSmall: 7, portionsLarge: 0 }]]);
  const sizes = Object.fromEntries(
    allocationRows(schools, stored, false).map((row) => [row.school.id, row.sizes]),
  );
  expect(sizes).toEqual({ 1: ['small', 'large'], 2: ['large'], 3: ['large'], 5: ['large'] });
});

test('finds by part of the name and by category', () => {
  const rows = allocationRows(schools, none, true);
  expect(filterRows(rows, ' negeri ', null).map((row) => row.school.id)).toEqual([2, 1]);
  expect(filterRows(rows, '', 'SMP').map((row) => row.school.id)).toEqual([3]);
});

test('the column goes on where the size is next', () => {
  const rows = allocationRows(schools, none, true);
  expect(neighbourCell(rows, { schoolId: 2, size: 'small' }, 1)).toEqual({
    schoolId: 1,
    size: 'small',
  });
  expect(neighbourCell(rows, { schoolId: 1, size: 'small' }, 1)).toBeUndefined();
  expect(neighbourCell(rows, { schoolId: 2, size: 'large' }, -1)).toEqual({
    schoolId: 3,
    size: 'large',
  });
  expect(neighbourCell(rows, { schoolId: 2, size: 'small' }, -1)).toBeUndefined();
  expect(neighbourCell(rows, { schoolId: 99, size: 'small' }, 1)).toBeUndefined();
});
