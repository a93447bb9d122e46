import type { Issue } from '@porsi/shared/http/issue';
import { issue } from '@porsi/shared/http/issue';
import type { SchoolPortions } from '@porsi/shared/portions/allocation-rows';
import { isPortionCount } from '@porsi/shared/portions/portion-limits';
import type { PortionSize } from '@porsi/shared/portions/portion-sizes';
import type { PortionTotals } from '@porsi/shared/portions/portion-totals';
import { reviewAllocations, type AllocationFacts } from '@porsi/shared/portions/review-allocations';
import { readPortions } from '../../lib/count-text';

/** What stands in a school's fields, as typed. */
export type RowTexts = Readonly<Record<PortionSize, string>>;

export interface RowState extends RowTexts {
  /** Portions of both sizes, as far as they can be read. */
  total: number;
  issues: readonly Issue[];
}

export interface SheetSummary extends PortionTotals {
  /** Schools with at least one portion. */
  schools: number;
  /** The schools whose fields break a rule. */
  faulty: ReadonlySet<number>;
}

const NO_TEXTS: RowTexts = { small: '', large: '' };
const NO_ROW: RowState = { ...NO_TEXTS, total: 0, issues: [] };

export type AllocationSheet = ReturnType<typeof createAllocationSheet>;

/**
 * The allocation while it is typed, outside React: a key press changes one row and adds its
 * difference to the totals, whatever the number of schools.
 *
 * Each row is judged alone by the shared rule; what concerns all rows is the sum, kept as they
 * change. The whole input is reviewed once more before it is sent.
 */
export function createAllocationSheet(
  facts: AllocationFacts,
  initial: ReadonlyMap<number, RowTexts>,
) {
  const rows = new Map<number, RowState>();
  const rowListeners = new Map<number, () => void>();
  const listeners = new Set<() => void>();
  let summary: SheetSummary = {
    portionsSmall: 0,
    portionsLarge: 0,
    totalPortions: 0,
    schoolsSmall: 0,
    schoolsLarge: 0,
    schools: 0,
    faulty: new Set(),
  };

  function put(schoolId: number, texts: RowTexts, refused: readonly Issue[] = []) {
    const before = portionsOf(rows.get(schoolId) ?? NO_ROW);
    const after = portionsOf(texts);
    const issues = [...reviewRow(schoolId, texts, facts), ...refused];
    rows.set(schoolId, { ...texts, total: after.portionsSmall + after.portionsLarge, issues });
    summary = addDifference(
      summary,
      before,
      after,
      faultyAfter(summary.faulty, schoolId, issues.length > 0),
    );
    rowListeners.get(schoolId)?.();
  }

  function announce() {
    for (const listener of listeners) listener();
  }

  for (const [schoolId, texts] of initial) put(schoolId, texts);

  return {
    row: (schoolId: number): RowState => rows.get(schoolId) ?? NO_ROW,
    summary: () => summary,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** One listener per school: its row. */
    subscribeRow(schoolId: number, listener: () => void) {
      rowListeners.set(schoolId, listener);
      return () => rowListeners.delete(schoolId);
    },
    /** Puts a text into one field. */
    write(schoolId: number, size: PortionSize, text: string) {
      const { small, large } = rows.get(schoolId) ?? NO_ROW;
      put(schoolId, size === 'small' ? { small: text, large } : { small, large: text });
      announce();
    },
    /** Puts texts into many rows at once; the others stay. */
    writeRows(texts: ReadonlyMap<number, RowTexts>) {
      for (const [schoolId, row] of texts) put(schoolId, row);
      announce();
    },
    /** What stands in the fields, to be put back by `restore`. */
    texts: (): ReadonlyMap<number, RowTexts> =>
      new Map([...rows].map(([schoolId, { small, large }]) => [schoolId, { small, large }])),
    /** Exactly these texts; every other row is emptied. */
    restore(texts: ReadonlyMap<number, RowTexts>) {
      for (const schoolId of new Set([...rows.keys(), ...texts.keys()]))
        put(schoolId, texts.get(schoolId) ?? NO_TEXTS);
      announce();
    },
    /** Shows what the server refused at its rows, until they are edited. */
    refuse(issues: ReadonlyMap<number, readonly Issue[]>) {
      for (const [schoolId, refused] of issues)
        put(schoolId, rows.get(schoolId) ?? NO_TEXTS, refused);
      announce();
    },
    /** The schools with portions, as they are sent: a school left empty is no part of it. */
    entries: (): SchoolPortions[] =>
      [...rows].flatMap(([schoolId, row]) =>
        row.total > 0 ? { schoolId, ...portionsOf(row) } : [],
      ),
  };
}

function portionsOf({ small, large }: RowTexts) {
  return { portionsSmall: countable(small), portionsLarge: countable(large) };
}

function countable(text: string): number {
  const portions = readPortions(text);
  return isPortionCount(portions) ? portions : 0;
}

function reviewRow(schoolId: number, { small, large }: RowTexts, facts: AllocationFacts): Issue[] {
  const portionsSmall = readPortions(small);
  const portionsLarge = readPortions(large);
  const issues: Issue[] = [];
  if (!isPortionCount(portionsSmall)) issues.push(issue(['portionsSmall'], 'PORTIONS_INVALID'));
  if (!isPortionCount(portionsLarge)) issues.push(issue(['portionsLarge'], 'PORTIONS_INVALID'));
  if (issues.length > 0 || (portionsSmall === 0 && portionsLarge === 0)) return issues;
  return reviewAllocations([{ schoolId, portionsSmall, portionsLarge }], undefined, facts);
}

type Sizes = ReturnType<typeof portionsOf>;

function addDifference(
  sum: SheetSummary,
  before: Sizes,
  after: Sizes,
  faulty: ReadonlySet<number>,
): SheetSummary {
  const portionsSmall = sum.portionsSmall + after.portionsSmall - before.portionsSmall;
  const portionsLarge = sum.portionsLarge + after.portionsLarge - before.portionsLarge;
  const any = ({ portionsSmall: small, portionsLarge: large }: Sizes) => Number(small + large > 0);
  return {
    portionsSmall,
    portionsLarge,
    totalPortions: portionsSmall + portionsLarge,
    schoolsSmall:
      sum.schoolsSmall + Number(after.portionsSmall > 0) - Number(before.portionsSmall > 0),
    schoolsLarge:
      sum.schoolsLarge + Number(after.portionsLarge > 0) - Number(before.portionsLarge > 0),
    schools: sum.schools + any(after) - any(before),
    faulty,
  };
}

function faultyAfter(
  faulty: ReadonlySet<number>,
  schoolId: number,
  isFaulty: boolean,
): ReadonlySet<number> {
  if (faulty.has(schoolId) === isFaulty) return faulty;
  const next = new Set(faulty);
  if (isFaulty) next.add(schoolId);
  else next.delete(schoolId);
  return next;
}
