import { isPortionCount } from '@porsi/shared/portions/portion-limits';
import type { PortionSize } from '@porsi/shared/portions/portion-sizes';
import type { AllocationRow, Cell } from './allocation-row';
import { readPortions, writePortions } from '../../lib/count-text';

/** Lines and columns of what a spreadsheet puts on the clipboard. */
export function readBlock(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  return lines.map((line) => line.split('\t').map((cell) => cell.trim()));
}

/** What a pasted block does: fields to fill, and numbers that have no field. */
export interface Placement {
  cells: (Cell & { text: string })[];
  /** `school` is undefined below the last row. */
  lost: { school: string | undefined; text: string }[];
}

/**
 * Where a block goes when it is pasted into a field: line by line down the rows that are shown, as
 * in a spreadsheet. Two columns are small and large; one is the field's own. An empty cell empties
 * its field. A number on a school without that size is not moved to another school: it is reported.
 */
export function placeBlock(
  rows: readonly AllocationRow[],
  at: Cell,
  block: readonly (readonly string[])[],
): Placement {
  const start = rows.findIndex(({ school }) => school.id === at.schoolId);
  const sizes: PortionSize[] = block.some((line) => line.length > 1)
    ? ['small', 'large']
    : [at.size];
  const placement: Placement = { cells: [], lost: [] };
  block.forEach((line, index) => {
    const row = rows[start + index];
    line.forEach((text, column) => {
      const size = sizes[column];
      if (row && size && row.sizes.includes(size))
        placement.cells.push({ schoolId: row.school.id, size, text: plain(text) });
      else if (readPortions(text) !== 0) placement.lost.push({ school: row?.school.name, text });
    });
  });
  return placement;
}

/** How many fields a block filled with portions, and with what is none and stands there in red. */
export function countPlaced({ cells }: Placement): { portions: number; faulty: number } {
  const filled = cells.filter(({ text }) => text !== '');
  const portions = filled.filter(({ text }) => isPortionCount(readPortions(text))).length;
  return { portions, faulty: filled.length - portions };
}

/** "1.200" stands as 1200 in its field; what cannot be read stands as it is, for the field to say so. */
function plain(text: string): string {
  const portions = readPortions(text);
  return portions === undefined ? text : writePortions(portions);
}
