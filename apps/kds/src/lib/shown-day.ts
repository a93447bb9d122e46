import { applyOperations, type DayBoards } from '@porsi/shared/kds/apply-operations';
import type { CookingBoard } from '@porsi/shared/kds/cooking-board';
import type { Floor } from '@porsi/shared/kds/floor';
import type { PackingBoard } from '@porsi/shared/kds/packing-board';
import { useMemo } from 'react';
import { client } from './client';
import { useStore } from './use-store';

/** What the server last said, with the taps that still wait on top. */
export function useShownDay(
  cooking: CookingBoard | undefined,
  packing: PackingBoard | undefined,
  floor: Floor | undefined,
): DayBoards {
  const { pending } = useStore(client.outbox.state);
  return useMemo(
    () =>
      applyOperations(
        { cooking: cooking ?? null, packing: packing ?? null, floor: floor ?? null },
        pending.map(({ operation }) => operation),
      ),
    [cooking, packing, floor, pending],
  );
}
