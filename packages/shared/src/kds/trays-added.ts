import type { CountChange } from './packing-count.js';

/**
 * The trays that a change adds to a count (negative: takes away), decided when it is applied, so
 * that two packers who both fill do not pack twice. Null when it would fall below zero.
 *
 * @param undone trays that the operation to take back had added; 0 when it is gone or taken back already
 */
export function traysAdded(
  change: CountChange,
  counted: number,
  planned: number,
  undone = 0,
): number | null {
  const added = addedBy(change, planned - counted, undone);
  return counted + added < 0 ? null : added;
}

function addedBy(change: CountChange, missing: number, undone: number): number {
  switch (change.kind) {
    case 'add':
      return change.trays;
    case 'fill':
      return Math.max(0, missing);
    case 'undo':
      return 0 - undone;
  }
}
