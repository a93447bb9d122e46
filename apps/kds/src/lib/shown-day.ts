import type { DayBoards } from '@porsi/shared/kds/apply-operations';
import type { CookingBoard } from '@porsi/shared/kds/cooking-board';
import type { Floor } from '@porsi/shared/kds/floor';
import type { PackingBoard } from '@porsi/shared/kds/packing-board';
import { useMemo, useState } from 'react';
import { steadyBoards } from './steady-boards';
import { useStore } from './use-store';
import { waitingOperations } from './waiting-operations';

/** What the server last said, with the taps that still wait on top. */
export function useShownDay(
  cooking: CookingBoard | undefined,
  packing: PackingBoard | undefined,
  floor: Floor | undefined,
): DayBoards {
  const waiting = useStore(waitingOperations);
  const [show] = useState(steadyBoards);
  return useMemo(
    () =>
      show({ cooking: cooking ?? null, packing: packing ?? null, floor: floor ?? null }, waiting),
    [show, cooking, packing, floor, waiting],
  );
}
