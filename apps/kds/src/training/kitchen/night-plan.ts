import type { SchoolCategory } from '@porsi/shared/portions/portion-sizes';

export interface PlannedPortions {
  portionsSmall: number;
  portionsLarge: number;
}

export interface PlannedDish {
  menuItemId: number;
  name: string;
  instructions: string;
  /** Quantities in the unit, per portion. */
  components: readonly { name: string; unit: string; perSmall: number; perLarge: number }[];
  /** By school. */
  portions: Readonly<Record<number, PlannedPortions>>;
}

export interface PlannedSchool {
  schoolId: number;
  schoolName: string;
  schoolCategory: SchoolCategory;
  /** HH:MM */
  departureTime: string;
}

/** What a kitchen has to cook and to pack in a night. */
export interface NightPlan {
  dishes: readonly PlannedDish[];
  schools: readonly PlannedSchool[];
}

/** What the planner does to it in the night: another number, or no number any more. */
export type PlanEdit =
  | { kind: 'portions'; menuItemId: number; schoolId: number; portions: PlannedPortions }
  | { kind: 'remove'; menuItemId: number };

/** The plan after an edit. */
export function edited(plan: NightPlan, edit: PlanEdit): NightPlan {
  const { menuItemId } = edit;
  if (edit.kind === 'remove')
    return { ...plan, dishes: plan.dishes.filter((dish) => dish.menuItemId !== menuItemId) };
  return {
    ...plan,
    dishes: plan.dishes.map((dish) =>
      dish.menuItemId === menuItemId
        ? { ...dish, portions: { ...dish.portions, [edit.schoolId]: edit.portions } }
        : dish,
    ),
  };
}
