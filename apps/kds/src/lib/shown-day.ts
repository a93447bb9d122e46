import { applyOperations, type DayBoards } from '@porsi/shared/kds/apply-operations';
import type { CookingBoard } from '@porsi/shared/kds/cooking-board';
import type { Floor } from '@porsi/shared/kds/floor';
import type { PackingBoard } from '@porsi/shared/kds/packing-board';
import type { PendingOperation } from '@porsi/shared/kds/pending-operation';
import { replaceEqualDeep } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useStore } from './use-store';
import { waitingOperations } from './waiting-operations';

/**
 * What the server last said, with the taps that still wait on top. Dishes and schools that are as
 * they were are the same objects as before: a tap renders what it changes.
 */
export function useShownDay(
  cooking: CookingBoard | undefined,
  packing: PackingBoard | undefined,
  floor: Floor | undefined,
): DayBoards {
  const waiting = useStore(waitingOperations);
  const [show] = useState(startShowing);
  return useMemo(
    () =>
      show({ cooking: cooking ?? null, packing: packing ?? null, floor: floor ?? null }, waiting),
    [show, cooking, packing, floor, waiting],
  );
}

/** Taps are applied anew to what the server says; this keeps what came out the same. */
function startShowing() {
  let shown: DayBoards = { cooking: null, packing: null, floor: null };
  return (boards: DayBoards, waiting: readonly PendingOperation[]): DayBoards => {
    shown = replaceEqualDeep(shown, applyOperations(boards, waiting));
    return shown;
  };
}
