import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { EntityManager } from 'typeorm';
import type { Env } from '../../env.js';
import { boardStatements, boardValues, type BoardName, type BoardRow } from './board-statements.js';

/**
 * A dish of the cooking board, or a school of the packing board or of the floor, exactly as it is shown
 * to this transaction.
 *
 * @returns the text of its JSON
 */
export async function readBoardEntry(
  tx: EntityManager,
  board: BoardName,
  date: ServiceDate,
  id: number,
  env: Pick<Env, 'featurePortionSize'>,
): Promise<string> {
  const values = boardValues(board, date, id, env);
  const [row] = await tx.query<BoardRow[]>(boardStatements[board], values);
  if (!row?.entries) throw new Error(`entry ${id} is not on the ${board} board of ${date}`);
  return row.entries;
}
