import { expect, test } from 'vitest';
import { portionsFromEnrolment } from './fill-from-enrolment.js';
import { portionTotals } from './portion-totals.js';

test('totals per size and schools per size', () => {
  const totals = portionTotals([
    { portionsSmall: 200, portionsLarge: 300 },
    { portionsSmall: 0, portionsLarge: 300 },
    { portionsSmall: 5, portionsLarge: 0 },
  ]);
  expect(totals).toEqual({
    portionsSmall: 205,
    portionsLarge: 600,
    totalPortions: 805,
    schoolsSmall: 2,
    schoolsLarge: 2,
  });
});

const enrolment = { studentCount: 300, studentCountGrade1To3: 140, studentCountGrade4To6: 160 };

test.each([
  ['SD', true, 140, 160],
  ['SMP', true, 0, 300],
  ['SMA', true, 0, 300],
  [null, true, 0, 300],
  ['SD', false, 0, 300],
] as const)(
  'every child of a %s school is fed once (feature %s)',
  (category, feature, small, large) => {
    expect(portionsFromEnrolment({ id: 7, category, ...enrolment }, feature)).toEqual({
      schoolId: 7,
      portionsSmall: small,
      portionsLarge: large,
    });
  },
);
