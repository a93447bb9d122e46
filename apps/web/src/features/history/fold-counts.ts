import type { HistoryEntry } from '@porsi/shared/history/history-entry';
import { historyChanges, type HistoryChange } from './history-changes';

/** An entry as a line of the history; several counts in a row stand in one. */
export interface FoldedEntry {
  /** The latest, from what there was before the first. */
  entry: HistoryEntry;
  /** When the first was; how many there are. */
  since: string;
  taps: number;
}

/**
 * The lines of a history, the latest first: what one person counted of one school and size without
 * anything in between is one line, from the first number to the last.
 */
export function foldCounts(entries: readonly HistoryEntry[]): FoldedEntry[] {
  const lines: FoldedEntry[] = [];
  for (const entry of entries) {
    const line = lines.at(-1);
    if (line && goesOn(entry, line.entry)) {
      line.entry = { ...line.entry, old: entry.old };
      line.since = entry.at;
      line.taps += 1;
    } else lines.push({ entry, since: entry.at, taps: 1 });
  }
  return lines;
}

/** Whether `later` counts on from where `earlier` ended. */
function goesOn(earlier: HistoryEntry, later: HistoryEntry): boolean {
  const isSameWork = (['action', 'date', 'schoolId', 'address'] as const).every(
    (key) => earlier[key] === later[key],
  );
  if (earlier.action !== 'packing.count' || !isSameWork) return false;
  const [first, next] = [soleCount(earlier), soleCount(later)];
  return (
    earlier.user.id === later.user.id &&
    first !== undefined &&
    first.field === next?.field &&
    first.new === next.old
  );
}

function soleCount(entry: HistoryEntry): Extract<HistoryChange, { old: unknown }> | undefined {
  const [change, ...others] = historyChanges(entry);
  return change && 'old' in change && others.length === 0 ? change : undefined;
}
