import { createStore } from '@porsi/client/store';
import type { PendingOperation } from '@porsi/shared/kds/pending-operation';

const OFFERED_FOR = 10_000;

/** The last tap, for as long as a slip of the thumb may be taken back by one more. */
export interface UndoOffer {
  operation: PendingOperation;
  undo: () => void;
}

export const undoOffer = createStore<UndoOffer | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;

export function offerUndo(offer: UndoOffer): void {
  clearTimeout(timer);
  undoOffer.set(offer);
  timer = setTimeout(() => undoOffer.set(null), OFFERED_FOR);
}

export function withdrawOffer(): void {
  clearTimeout(timer);
  undoOffer.set(null);
}

/** A tap that the server refused did nothing: there is no way back from it. */
export function withdrawRefused(refused: readonly { operation: PendingOperation }[]): void {
  const offered = undoOffer.getSnapshot()?.operation.tap.operationId;
  if (refused.some(({ operation }) => operation.tap.operationId === offered)) withdrawOffer();
}
