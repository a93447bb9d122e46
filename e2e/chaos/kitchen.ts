import { hashPassword } from '@porsi/db/passwords';
import { makeMenuItem, makeRecipe, makeSchool, makeUser } from '@porsi/db/testing/builders';
import { plannedDay } from '@porsi/db/testing/scenarios';
import { toRows } from '@porsi/shared/portions/allocation-rows';
import type { TestDatabase } from '@porsi/db/testing/test-database';
import { password, people } from '../fixtures/people.js';

/** The day that a night's chaos is about. */
export interface ChaosDay {
  date: string;
  schoolIds: number[];
}

/** Everybody, five schools, and two dishes on a day that is approved. */
export async function fillChaosKitchen(
  db: TestDatabase['dataSource'],
  date: string,
): Promise<ChaosDay> {
  const passwordHash = await hashPassword(password);
  for (const person of Object.values(people)) await makeUser(db, { ...person, passwordHash });
  const { sd, smp, sma, plan } = await plannedDay(db, date);
  const more = [
    await makeSchool(db, { name: 'SD Negeri 4', category: 'SD', studentCountGrade1To3: 40 }),
    await makeSchool(db, { name: 'SMP Negeri 5', category: 'SMP', studentCount: 60 }),
  ];
  const recipeId = await makeRecipe(db, { name: 'Sayur sop' });
  const schoolIds = [sd, smp, sma, ...more];
  const portions = schoolIds.map((schoolId) => ({ schoolId, portionsSmall: 0, portionsLarge: 30 }));
  await makeMenuItem(db, { menuPlanId: plan, date, recipeId, rows: toRows(portions) });
  return { date, schoolIds };
}
