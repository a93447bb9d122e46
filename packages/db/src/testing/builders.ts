import { addDays, weekStartOf } from '@porsi/shared/calendar/service-date';
import type { MenuPlanStatus } from '@porsi/shared/menu-plans/menu-plan';
import type { AllocationRow } from '@porsi/shared/portions/allocation-rows';
import type { SchoolCategory } from '@porsi/shared/portions/portion-sizes';
import type { DataSource, QueryRunner } from 'typeorm';
import { queryRows } from '../query/query-rows.js';

/** Makers of stored rows, in plain SQL: what a test does not name is filled in. Used by tests, seeds and e2e. */
type Database = DataSource | QueryRunner;

export interface UserFields {
  email: string;
  fullName?: string;
  role?: string;
  isActive?: boolean;
  /** A hash, see passwords; without one nobody can sign in. */
  passwordHash?: string;
}

/** @returns the user's id */
export function makeUser(db: Database, user: UserFields): Promise<number> {
  return insert(db, 'users', {
    email: user.email,
    password_hash: user.passwordHash ?? '-',
    full_name: user.fullName ?? user.email,
    role: user.role ?? 'kepala_sppg',
    is_active: user.isActive ?? true,
  });
}

export interface SchoolFields {
  name: string;
  category?: SchoolCategory | null;
  address?: string | null;
  /** Enrolment; the total is the groups' sum when it is left out. */
  studentCount?: number;
  studentCountGrade1To3?: number;
  studentCountGrade4To6?: number;
  /** `HH:MM` on the kitchen's clock. */
  departureTime?: string;
  isActive?: boolean;
}

/** @returns the school's id */
export async function makeSchool(db: Database, school: SchoolFields): Promise<number> {
  const { studentCountGrade1To3: lower = 0, studentCountGrade4To6: upper = 0 } = school;
  const id = await insert(db, 'schools', {
    name: school.name,
    category: school.category === undefined ? 'SD' : school.category,
    address: school.address ?? null,
    student_count: school.studentCount ?? lower + upper,
    student_count_grade_1_3: lower,
    student_count_grade_4_6: upper,
    is_active: school.isActive ?? true,
  });
  if (school.departureTime !== undefined) {
    const depart = 'INSERT INTO school_departures (school_id, departure_time) VALUES ($1, $2)';
    await db.query(depart, [id, school.departureTime]);
  }
  return id;
}

export interface RecipeFields {
  name: string;
  category?: string | null;
  instructions?: string | null;
  isActive?: boolean;
  /** Quantities per portion in the component's unit. */
  components?: readonly {
    name: string;
    unit: string;
    quantityPerSmall: number;
    quantityPerLarge: number;
  }[];
}

/** @returns the recipe's id */
export async function makeRecipe(db: Database, recipe: RecipeFields): Promise<number> {
  const id = await insert(db, 'recipes', {
    name: recipe.name,
    category: recipe.category ?? null,
    instructions: recipe.instructions ?? null,
    is_active: recipe.isActive ?? true,
  });
  for (const [position, component] of (recipe.components ?? []).entries()) {
    await insert(db, 'recipe_components', {
      recipe_id: id,
      position,
      name: component.name,
      unit: component.unit,
      quantity_per_small: component.quantityPerSmall,
      quantity_per_large: component.quantityPerLarge,
    });
  }
  return id;
}

/** The plan of the week that `day` (`YYYY-MM-DD`) is in. @returns the plan's id */
export function makeMenuPlan(
  db: Database,
  day: string,
  status: MenuPlanStatus = 'approved',
  approvedById: number | null = null,
): Promise<number> {
  const weekStart = weekStartOf(day);
  return insert(db, 'menu_plans', {
    week_start: weekStart,
    week_end: addDays(weekStart, 6),
    status,
    approved_by: approvedById,
    approved_at: status === 'approved' ? new Date() : null,
  });
}

export interface MenuItemFields {
  menuPlanId: number;
  /** `YYYY-MM-DD` */
  date: string;
  recipeId: number;
  /** `toRows` of `@porsi/shared/portions/allocation-rows` makes them; the item's portions are their sum. */
  rows: readonly AllocationRow[];
}

/** A menu item with its rows, in one statement, so that the database's rules hold at its end. @returns the item's id */
export async function makeMenuItem(db: Database, item: MenuItemFields): Promise<number> {
  const total = item.rows.reduce((sum, row) => sum + row.portions, 0);
  const stored = await queryRows<{ id: number }>(
    db,
    `WITH item AS (
       INSERT INTO menu_items (menu_plan_id, date, recipe_id, portions) VALUES ($1, $2, $3, $4) RETURNING id, date
     ), allocations AS (
       INSERT INTO menu_item_school_allocations (menu_item_id, school_id, portion_size, portions, date)
       SELECT item.id, row."schoolId", row."portionSize", row.portions, item.date
       FROM item, jsonb_to_recordset($5) AS row ("schoolId" int8, "portionSize" text, portions int8)
     )
     SELECT id FROM item`,
    [item.menuPlanId, item.date, item.recipeId, total, JSON.stringify(item.rows)],
  );
  return idOf(stored);
}

async function insert(db: Database, table: string, row: Record<string, unknown>): Promise<number> {
  const columns = Object.keys(row);
  const stored = await queryRows<{ id: number }>(
    db,
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')}) RETURNING id`,
    Object.values(row),
  );
  return idOf(stored);
}

function idOf(rows: { id: number }[]): number {
  const [row] = rows;
  if (row === undefined) throw new Error('nothing was stored');
  return row.id;
}
