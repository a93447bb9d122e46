import type { PackingSchool } from '@porsi/shared/kds/packing-board';
import type { PackingStatus } from '@porsi/shared/kds/status-order';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { packingBoardQuery } from '../../lib/board-queries';
import { client } from '../../lib/client';

/** A packer's tap on a school: the server's answer goes onto the board, then the board is asked again. */
export function usePackingTap(date: string, schoolId: number) {
  const queries = useQueryClient();
  const { queryKey } = packingBoardQuery(date);
  return useMutation({
    mutationFn: (status: PackingStatus) => client.taps.packing(schoolId, date, status),
    // An answer that was on its way before the tap would show the step before it.
    onMutate: () => queries.cancelQueries({ queryKey }),
    onSuccess: (school: PackingSchool) =>
      queries.setQueryData(
        queryKey,
        (board) =>
          board && {
            ...board,
            schools: board.schools.map((old) => (old.schoolId === schoolId ? school : old)),
          },
      ),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey });
    },
  });
}
