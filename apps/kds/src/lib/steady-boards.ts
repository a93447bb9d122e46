import { applyOperations, type DayBoards } from '@porsi/shared/kds/apply-operations';
import type { PendingOperation } from '@porsi/shared/kds/pending-operation';
import { replaceEqualDeep } from '@tanstack/react-query';

type ShowBoards = (boards: DayBoards, waiting: readonly PendingOperation[]) => DayBoards;

/**
 * Makes what puts waiting taps on what the server said. They are applied anew each time; dishes and
 * schools that come out as before are the same objects as before, so that a tap renders what it changes.
 */
export function steadyBoards(): ShowBoards {
  let shown: DayBoards = { cooking: null, packing: null, floor: null };
  return (boards, waiting) => {
    shown = replaceEqualDeep(shown, applyOperations(boards, waiting));
    return shown;
  };
}
