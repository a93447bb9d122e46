import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { Env } from '../../env.js';
import { mixedCategoriesIf } from '../../kitchen/mixed-categories.js';
import { COOKING_BOARD } from './cooking-board.sql.js';
import { FLOOR } from './floor.sql.js';
import { PACKING_BOARD } from './packing-board.sql.js';

/** The two boards, and what the tablets need beside them. */
export type BoardName = 'cooking' | 'packing' | 'floor';

/** What a board's statement answers; counts only for the packing board, alerts only for the floor. */
export interface BoardRow {
  revision: number;
  /** The entries' JSON texts, separated by commas. */
  entries: string;
  pending?: number;
  packing?: number;
  ready?: number;
  alerts?: string;
}

/** One SQL statement a board, for the values below. */
export const boardStatements: Record<BoardName, string> = {
  cooking: COOKING_BOARD,
  packing: PACKING_BOARD,
  floor: FLOOR,
};

/** What a board's statement asks by: the day, one entry only (or null), and which categories have both sizes. */
export function boardValues(
  board: BoardName,
  date: ServiceDate,
  only: number | null,
  { featurePortionSize }: Pick<Env, 'featurePortionSize'>,
): unknown[] {
  return board === 'floor' ? [date, only] : [date, mixedCategoriesIf(featurePortionSize), only];
}
