import { createStore } from '@porsi/client/store';
import type { BoardAlert } from '@porsi/shared/kds/board-alert';
import type { CookingBoard } from '@porsi/shared/kds/cooking-board';
import type { PackingBoard } from '@porsi/shared/kds/packing-board';
import { goneAfter, type Gone } from './gone';

type BoardName = BoardAlert['board'];

/** What went from each board of each day since this tablet showed it, and nobody here has read. */
export const goneFromBoards = createStore<Readonly<Record<string, readonly Gone[]>>>({});

export const boardKey = (board: BoardName, date: string) => `${board}/${date}`;

/** Compares a fresh answer with the board on the screen. */
export function noteGone(
  before: CookingBoard | PackingBoard,
  after: CookingBoard | PackingBoard,
): void {
  const key = boardKey('dishes' in after ? 'cooking' : 'packing', after.date);
  change(key, (gone) => goneAfter(gone, before, after));
}

/** Somebody has read it on this tablet: it need not stand there any longer. */
export function forgetGone(board: BoardName, date: string, id: number): void {
  change(boardKey(board, date), (gone) => gone.filter((entry) => entry.id !== id));
}

function change(key: string, to: (gone: readonly Gone[]) => readonly Gone[]): void {
  const all = goneFromBoards.getSnapshot();
  const known = all[key] ?? [];
  const gone = to(known);
  if (gone.length > 0 || known.length > 0) goneFromBoards.set({ ...all, [key]: gone });
}
