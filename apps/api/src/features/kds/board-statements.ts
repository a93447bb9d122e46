import { COOKING_BOARD } from './cooking-board.sql.js';
import { PACKING_BOARD } from './packing-board.sql.js';

export type BoardName = 'cooking' | 'packing';

/** What a board's statement answers; counts only for the packing board. */
export interface BoardRow {
  revision: number;
  /** The entries' JSON texts, separated by commas. */
  entries: string;
  pending?: number;
  packing?: number;
  ready?: number;
}

/** One SQL statement a board: `$1` the day, `$2` the categories with both sizes, `$3` one entry only, or null. */
export const boardStatements: Record<BoardName, string> = {
  cooking: COOKING_BOARD,
  packing: PACKING_BOARD,
};
