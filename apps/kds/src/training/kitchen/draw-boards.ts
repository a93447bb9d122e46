import type { Allocation } from '@porsi/shared/menu-items/menu-item';
import type { DayBoards } from '@porsi/shared/kds/apply-operations';
import type { CookingDish } from '@porsi/shared/kds/cooking-board';
import type { FloorSchool } from '@porsi/shared/kds/floor';
import type { PackingSchool } from '@porsi/shared/kds/packing-board';
import { schoolsPerStep } from '@porsi/shared/kds/schools-per-step';
import { portionSizeTypeFor } from '@porsi/shared/portions/portion-sizes';
import { portionTotals } from '@porsi/shared/portions/portion-totals';
import type { NightPlan, PlannedDish, PlannedSchool } from './night-plan';

/** All three boards of a day; a kitchen knows its own. */
export type KitchenBoards = { [Board in keyof DayBoards]: NonNullable<DayBoards[Board]> };

const notBegun = { status: 'pending', startedAt: null, finishedAt: null } as const;

/**
 * The boards of a plan, with the progress of the boards before them.
 *
 * @param head day, revision and the kitchen's time, ISO 8601
 */
export function drawBoards(
  plan: NightPlan,
  head: { date: string; revision: number; serverTime: string },
  before?: KitchenBoards,
): KitchenBoards {
  const dishes = plan.dishes.map((dish) => drawDish(plan, dish, before));
  const schools = plan.schools
    .map((school) => drawSchool(school, dishes, before))
    .filter(({ dishes: load }) => load.length > 0)
    .sort((one, other) => one.schoolName.localeCompare(other.schoolName, 'id', { numeric: true }));
  const { safeHours, stackSize, alerts } = before?.floor ?? {
    safeHours: 4,
    stackSize: 20,
    alerts: [],
  };
  return {
    cooking: { ...head, dishes },
    packing: { ...head, schools, counts: schoolsPerStep(schools) },
    floor: {
      ...head,
      safeHours,
      stackSize,
      alerts,
      schools: schools.map(({ schoolId }) => drawFloorSchool(plan, schoolId, before)),
    },
  };
}

function drawDish(plan: NightPlan, dish: PlannedDish, before?: KitchenBoards): CookingDish {
  const { menuItemId, name, instructions, components } = dish;
  const schools = plan.schools
    .map((school) => allocationOf(school, dish.portions[school.schoolId]))
    .filter(({ totalPortions }) => totalPortions > 0);
  const { portionsSmall, portionsLarge, totalPortions } = portionTotals(schools);
  const held = before?.cooking.dishes.find((entry) => entry.menuItemId === menuItemId);
  const { status, startedAt, finishedAt } = held ?? notBegun;
  return {
    menuItemId,
    recipe: { id: menuItemId, name, instructions },
    status,
    startedAt,
    finishedAt,
    totalPortions,
    portionsSmall,
    portionsLarge,
    schools,
    components: components.map(({ name: component, unit, perSmall, perLarge }) => ({
      name: component,
      unit,
      quantitySmall: perSmall * portionsSmall,
      quantityLarge: perLarge * portionsLarge,
      quantity: perSmall * portionsSmall + perLarge * portionsLarge,
    })),
  };
}

function drawSchool(
  school: PlannedSchool,
  cooked: readonly CookingDish[],
  before?: KitchenBoards,
): PackingSchool {
  const dishes = cooked.flatMap(({ menuItemId, recipe, status, schools }) =>
    schools
      .filter(({ schoolId }) => schoolId === school.schoolId)
      .map(({ portionsSmall, portionsLarge }) => ({
        menuItemId,
        recipeName: recipe.name,
        cookingStatus: status,
        portionsSmall,
        portionsLarge,
      })),
  );
  const held = before?.packing.schools.find(({ schoolId }) => schoolId === school.schoolId);
  const { status, startedAt, finishedAt } = held ?? notBegun;
  const totals = portionTotals(dishes);
  return { ...allocationOf(school, totals), status, startedAt, finishedAt, dishes };
}

function allocationOf(
  { schoolId, schoolName, schoolCategory }: PlannedSchool,
  { portionsSmall, portionsLarge } = { portionsSmall: 0, portionsLarge: 0 },
): Allocation {
  return {
    schoolId,
    schoolName,
    schoolCategory,
    portionSizeType: portionSizeTypeFor(schoolCategory),
    portionsSmall,
    portionsLarge,
    totalPortions: portionsSmall + portionsLarge,
  };
}

function drawFloorSchool(plan: NightPlan, id: number, before?: KitchenBoards): FloorSchool {
  const held = before?.floor.schools.find(({ schoolId }) => schoolId === id);
  if (held) return held;
  const departureTime = plan.schools.find(({ schoolId }) => schoolId === id)?.departureTime ?? null;
  return {
    schoolId: id,
    departureTime,
    countedSmall: 0,
    countedLarge: 0,
    isCounted: false,
    reason: null,
  };
}
