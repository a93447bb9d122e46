import type { BoardAlert } from '@porsi/shared/kds/board-alert';
import { boardKey, goneFromBoards } from '../live/gone-from-boards';
import type { Gone } from '../live/gone';
import { useStore } from './use-store';

/**
 * What went from a board while this tablet had it, and was not at work: what was is alerted.
 *
 * @param shown ids of what the board shows; its news comes a moment before itself
 * @param alerts all of the day, the seen ones too
 */
export function useGone(
  board: BoardAlert['board'],
  date: string,
  shown: readonly number[],
  alerts: readonly BoardAlert[],
): readonly Gone[] {
  const gone = useStore(goneFromBoards)[boardKey(board, date)] ?? [];
  const alerted = new Set(
    alerts
      .filter((alert) => alert.board === board && alert.kind === 'removed')
      .map(({ menuItemId, schoolId }) => (board === 'cooking' ? menuItemId : schoolId)),
  );
  return gone.filter(({ id }) => !shown.includes(id) && !alerted.has(id));
}
