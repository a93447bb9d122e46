import type { Issue } from '../http/issue.js';
import { issue } from '../http/issue.js';
import { portionSizesFor, type SchoolCategory } from './portion-sizes.js';
import type { PortionsPerSize } from './portion-totals.js';

/** One school of the input; a field that could not be read is undefined and judged elsewhere. */
export interface AllocationEntry {
  schoolId?: number | undefined;
  portionsSmall?: number | undefined;
  portionsLarge?: number | undefined;
}

/** What the rules need to know about the world around an input. */
export interface AllocationFacts {
  /** The schools of the kitchen by id. */
  schools: ReadonlyMap<number, { category: SchoolCategory | null; isActive: boolean }>;
  /** What is stored for this menu item now, by school id; empty for a new one. */
  stored: ReadonlyMap<number, PortionsPerSize>;
  /** FEATURE_PORTION_SIZE_ENABLED. */
  featurePortionSize: boolean;
}

/**
 * Every way in which allocations break the portion rules (contract, section 2).
 *
 * @param total the menu item's portions; undefined when it could not be read, then no sum is judged
 * @returns issues in the order of the entries, those of the whole list last; empty when all is well
 */
export function reviewAllocations(
  entries: readonly AllocationEntry[],
  total: number | undefined,
  facts: AllocationFacts,
): Issue[] {
  const seen = new Set<number>();
  const issues = entries.flatMap((entry, index) => reviewEntry(entry, index, seen, facts));
  if (entries.length === 0) issues.push(issue(['allocations'], 'ALLOCATIONS_EMPTY'));
  const allocated = sum(entries);
  if (allocated !== undefined && total !== undefined && allocated !== total) {
    const difference = allocated - total;
    issues.push(issue(['allocations'], 'SUM_MISMATCH', { allocated, total, difference }));
  }
  return issues;
}

function reviewEntry(
  { schoolId, portionsSmall, portionsLarge }: AllocationEntry,
  index: number,
  seen: Set<number>,
  facts: AllocationFacts,
): Issue[] {
  const issues: Issue[] = [];
  const school = schoolId === undefined ? undefined : facts.schools.get(schoolId);
  if (schoolId !== undefined) {
    const stored = facts.stored.get(schoolId);
    const path = ['allocations', index, 'schoolId'];
    if (seen.has(schoolId)) issues.push(issue(path, 'SCHOOL_DUPLICATE'));
    seen.add(schoolId);
    if (!school || (!school.isActive && !stored)) issues.push(issue(path, 'SCHOOL_NOT_FOUND'));
    else if (!maySmall(school.category, portionsSmall ?? 0, stored, facts.featurePortionSize)) {
      const params = { category: school.category };
      issues.push(issue(['allocations', index, 'portionsSmall'], 'SMALL_NOT_ALLOWED', params));
    }
  }
  if (portionsSmall === 0 && portionsLarge === 0) {
    issues.push(issue(['allocations', index], 'SCHOOL_WITHOUT_PORTIONS'));
  }
  return issues;
}

/** With the feature switched off, small portions that are stored already may stay or shrink. */
function maySmall(
  category: SchoolCategory | null,
  small: number,
  stored: PortionsPerSize | undefined,
  featurePortionSize: boolean,
): boolean {
  if (small === 0) return true;
  if (!portionSizesFor(category).includes('small')) return false;
  return featurePortionSize || small <= (stored?.portionsSmall ?? 0);
}

/** All portions, or undefined when one of them could not be read. */
function sum(entries: readonly AllocationEntry[]): number | undefined {
  let allocated = 0;
  for (const { portionsSmall, portionsLarge } of entries) {
    if (portionsSmall === undefined || portionsLarge === undefined) return undefined;
    allocated += portionsSmall + portionsLarge;
  }
  return allocated;
}
