import { useQuery } from '@tanstack/react-query';
import { cookingBoardQuery, packingBoardQuery } from './board-queries';

/** When the server answered the board that is shown; milliseconds since 1970, null without a board. */
export function useKeptAsOf(board: 'cooking' | 'packing', date: string): number | null {
  const cooking = useQuery({ ...cookingBoardQuery(date), enabled: false }).data;
  const packing = useQuery({ ...packingBoardQuery(date), enabled: false }).data;
  const shown = board === 'cooking' ? cooking : packing;
  return shown ? Date.parse(shown.serverTime) : null;
}
