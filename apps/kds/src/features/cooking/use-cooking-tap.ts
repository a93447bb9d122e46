import type { CookingDish } from '@porsi/shared/kds/cooking-board';
import type { CookingStatus } from '@porsi/shared/kds/status-order';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { cookingBoardQuery, packingBoardQuery } from '../../lib/board-queries';
import { client } from '../../lib/client';

/** A cook's tap on a dish: the server's answer goes onto the board, then the board is asked again. */
export function useCookingTap(date: string, menuItemId: number) {
  const queries = useQueryClient();
  const { queryKey } = cookingBoardQuery(date);
  return useMutation({
    mutationFn: (status: CookingStatus) => client.taps.cooking(menuItemId, status),
    // An answer that was on its way before the tap would show the step before it.
    onMutate: () => queries.cancelQueries({ queryKey }),
    onSuccess: (dish: CookingDish) =>
      queries.setQueryData(
        queryKey,
        (board) =>
          board && {
            ...board,
            dishes: board.dishes.map((old) => (old.menuItemId === menuItemId ? dish : old)),
          },
      ),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey });
      void queries.invalidateQueries({ queryKey: packingBoardQuery(date).queryKey });
    },
  });
}
