import { addDays, weekStartOf } from '@porsi/shared/calendar/calendar-day';
import type { Role } from '@porsi/shared/auth/roles';
import { toRows } from '@porsi/shared/portions/allocation-rows';
import { portionsFromEnrolment } from '@porsi/shared/portions/fill-from-enrolment';
import type { DataSource, QueryRunner } from 'typeorm';
import { School } from '../entities/school.js';
import { queryRows } from '../query/query-rows.js';
import { runInTransaction } from '../query/run-in-transaction.js';
import { makeMenuItem, makeMenuPlan, makeRecipe, makeSchool } from '../testing/builders.js';
import { createUser } from './create-user.js';
import { DEMO_EXTRAS, DEMO_MEALS } from './demo-recipes.js';
import { DEMO_SCHOOLS } from './demo-schools.js';

export const DEMO_PASSWORD = 'porsi-demo';

/** Who can sign in to a demo kitchen, all with {@link DEMO_PASSWORD}. */
export const DEMO_SIGN_INS: readonly { email: string; fullName: string; role: Role }[] = [
  { email: 'head@example.com', fullName: 'Ratna Wulandari', role: 'kepala_sppg' },
  { email: 'planner@example.com', fullName: 'Dewi Lestari', role: 'ahli_gizi' },
  { email: 'cook@example.com', fullName: 'Agus Santoso', role: 'chef' },
  { email: 'packer@example.com', fullName: 'Siti Aminah', role: 'packing' },
];

/** Extras that go with the meal of each day, Monday to Saturday: one to three menu items a day. */
const EXTRAS_OF_DAY = [[0], [], [0, 1], [2], [], [0]];

/**
 * Fills an empty database with the demo kitchen of the contract (section 6): 12 schools, 8 recipes,
 * this week and the next approved, every menu item for all schools by their enrolment (2,900
 * portions). The same `today` always makes the same kitchen. All in one transaction.
 *
 * @param today the kitchen's service date, `YYYY-MM-DD`
 * @returns false, and nothing is changed, when there is any user or school already
 */
export function loadDemoKitchen(
  dataSource: DataSource,
  { today }: { today: string },
): Promise<boolean> {
  return runInTransaction(dataSource, async (runner) => {
    // Of two processes that start together one fills the kitchen, and the other finds it filled.
    await runner.query('LOCK TABLE users, schools IN SHARE ROW EXCLUSIVE MODE');
    if (!(await isEmpty(runner))) return false;
    const users = await inOrder(DEMO_SIGN_INS, (user) =>
      createUser(runner, { ...user, password: DEMO_PASSWORD }),
    );
    await inOrder(DEMO_SCHOOLS, (school) => makeSchool(runner, school));
    const meals = await inOrder(DEMO_MEALS, (recipe) => makeRecipe(runner, recipe));
    const extras = await inOrder(DEMO_EXTRAS, (recipe) => makeRecipe(runner, recipe));
    const monday = weekStartOf(today);
    for (const week of [monday, addDays(monday, 7)])
      await planWeek(runner, week, { meals, extras, head: users[0] });
    return true;
  });
}

interface Kitchen {
  readonly meals: readonly number[];
  readonly extras: readonly number[];
  readonly head: number | undefined;
}

async function planWeek(
  runner: QueryRunner,
  monday: string,
  { meals, extras, head }: Kitchen,
): Promise<void> {
  const schools = await runner.manager.find(School, { order: { id: 'ASC' } });
  const rows = toRows(schools.map((school) => portionsFromEnrolment(school)));
  const menuPlanId = await makeMenuPlan(runner, monday, 'approved', head);
  for (const [day, extrasOfDay] of EXTRAS_OF_DAY.entries()) {
    const date = addDays(monday, day);
    const recipes = [meals[day % meals.length], ...extrasOfDay.map((index) => extras[index])];
    for (const recipeId of recipes) {
      if (recipeId !== undefined) await makeMenuItem(runner, { menuPlanId, date, recipeId, rows });
    }
  }
}

async function isEmpty(runner: QueryRunner): Promise<boolean> {
  const rows = await queryRows<{ empty: boolean }>(
    runner,
    'SELECT NOT EXISTS (SELECT FROM users) AND NOT EXISTS (SELECT FROM schools) AS empty',
  );
  return rows[0]?.empty === true;
}

/** One after the other, so that ids follow the list. */
async function inOrder<Item>(
  items: readonly Item[],
  make: (item: Item) => Promise<number>,
): Promise<number[]> {
  const ids: number[] = [];
  for (const item of items) ids.push(await make(item));
  return ids;
}
