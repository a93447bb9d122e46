import { toRows, type SchoolPortions } from '@porsi/shared/portions/allocation-rows';
import type { DataSource, QueryRunner } from 'typeorm';
import { makeMenuItem, makeMenuPlan, makeRecipe, makeSchool } from './builders.js';

/** A small kitchen: one school of each category, one recipe. */
export interface SmallKitchen {
  readonly sd: number;
  readonly smp: number;
  readonly sma: number;
  readonly recipe: number;
}

export async function smallKitchen(db: DataSource | QueryRunner): Promise<SmallKitchen> {
  return {
    sd: await makeSchool(db, {
      name: 'SD Negeri 1',
      category: 'SD',
      studentCountGrade1To3: 80,
      studentCountGrade4To6: 90,
    }),
    smp: await makeSchool(db, { name: 'SMP Negeri 2', category: 'SMP', studentCount: 200 }),
    sma: await makeSchool(db, { name: 'SMA Negeri 3', category: 'SMA', studentCount: 300 }),
    recipe: await makeRecipe(db, {
      name: 'Nasi ayam kecap',
      components: [{ name: 'Nasi', unit: 'g', quantityPerSmall: 100, quantityPerLarge: 150 }],
    }),
  };
}

export interface PlannedDay extends SmallKitchen {
  readonly date: string;
  readonly plan: number;
  /** 500 portions: SD 80 small and 90 large, SMP 130, SMA 200. */
  readonly item: number;
}

/** A small kitchen with one menu item on `date`, in an approved week unless told otherwise. */
export async function plannedDay(
  db: DataSource | QueryRunner,
  date = '2026-11-24',
  status: 'draft' | 'approved' = 'approved',
): Promise<PlannedDay> {
  const kitchen = await smallKitchen(db);
  const plan = await makeMenuPlan(db, date, status);
  const portions: SchoolPortions[] = [
    { schoolId: kitchen.sd, portionsSmall: 80, portionsLarge: 90 },
    { schoolId: kitchen.smp, portionsSmall: 0, portionsLarge: 130 },
    { schoolId: kitchen.sma, portionsSmall: 0, portionsLarge: 200 },
  ];
  const item = await makeMenuItem(db, {
    menuPlanId: plan,
    date,
    recipeId: kitchen.recipe,
    rows: toRows(portions),
  });
  return { ...kitchen, date, plan, item };
}
