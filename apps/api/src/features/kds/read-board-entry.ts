import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { EntityManager } from 'typeorm';
import { mixedCategoriesIf } from '../../kitchen/mixed-categories.js';
import { boardStatements, type BoardName, type BoardRow } from './board-statements.js';

/**
 * A dish of the cooking board or a school of the packing board, exactly as the board shows it to
 * this transaction.
 *
 * @returns the text of its JSON
 */
export async function readBoardEntry(
  tx: EntityManager,
  board: BoardName,
  date: ServiceDate,
  id: number,
  featurePortionSize: boolean,
): Promise<string> {
  const values = [date, mixedCategoriesIf(featurePortionSize), id];
  const [row] = await tx.query<BoardRow[]>(boardStatements[board], values);
  if (!row?.entries) throw new Error(`entry ${id} is not on the ${board} board of ${date}`);
  return row.entries;
}
