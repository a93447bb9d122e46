import type { Issue } from '../http/issue.js';
import { issue } from '../http/issue.js';
import { issuesOf } from '../http/zod-issues.js';
import { isPortionCount, isTotalPortions } from '../portions/portion-limits.js';
import {
  reviewAllocations,
  type AllocationEntry,
  type AllocationFacts,
} from '../portions/review-allocations.js';
import { MenuItemInput, MenuItemUpdate } from './menu-item-input.js';

/** What the rules need to know about the world around a menu item input. */
export interface MenuItemFacts extends AllocationFacts {
  /** The recipes that may be planned: the active ones and the one that this item has already. */
  recipeIds: ReadonlySet<number>;
}

/**
 * Every issue of a menu item input in one answer: what has the wrong shape, and what breaks a
 * portion rule in the part that can be read (contract, section 2).
 */
export function reviewMenuItem(
  input: unknown,
  facts: MenuItemFacts,
  schema: typeof MenuItemInput | typeof MenuItemUpdate = MenuItemInput,
): Issue[] {
  const parsed = schema.safeParse(input);
  const issues = parsed.success ? [] : issuesOf(parsed.error);
  const { totalPortions, allocations } = fieldsOf(input);
  const recipeId = recipeIdOf(input);
  if (recipeId !== undefined && !facts.recipeIds.has(recipeId)) {
    issues.push(issue(['recipeId'], 'RECIPE_NOT_FOUND'));
  }
  if (Array.isArray(allocations)) {
    const total = isTotalPortions(totalPortions) ? totalPortions : undefined;
    issues.push(...reviewAllocations(allocations.map(readEntry), total, facts));
  }
  return issues;
}

/** The ids of all schools that an input names, as far as it can be read. */
export function schoolIdsOf(input: unknown): number[] {
  const { allocations } = fieldsOf(input);
  if (!Array.isArray(allocations)) return [];
  return allocations.flatMap((entry) => readEntry(entry).schoolId ?? []);
}

/** The recipe that an input names, or undefined. */
export function recipeIdOf(input: unknown): number | undefined {
  const { recipeId } = fieldsOf(input);
  return readId(recipeId);
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function readEntry(value: unknown): AllocationEntry {
  const { schoolId, portionsSmall = 0, portionsLarge = 0 } = fieldsOf(value);
  return {
    schoolId: readId(schoolId),
    portionsSmall: isPortionCount(portionsSmall) ? portionsSmall : undefined,
    portionsLarge: isPortionCount(portionsLarge) ? portionsLarge : undefined,
  };
}

function readId(value: unknown): number | undefined {
  return Number.isSafeInteger(value) ? Number(value) : undefined;
}
