import { createStore } from '@porsi/client/store';
import type { CookingBoard } from '@porsi/shared/kds/cooking-board';
import type { PackingBoard } from '@porsi/shared/kds/packing-board';
import { mergeChanges, portionChanges, type PortionChange } from './portion-changes';

/** Numbers that changed while this screen was on, by day. */
export const unseenChanges = createStore<Readonly<Record<string, readonly PortionChange[]>>>({});

/** Compares a fresh answer with the board on the screen. */
export function noteChanges(
  before: CookingBoard | PackingBoard,
  after: CookingBoard | PackingBoard,
): void {
  const news = portionChanges(before, after);
  if (news.length === 0) return;
  const unseen = unseenChanges.getSnapshot();
  unseenChanges.set({ ...unseen, [after.date]: mergeChanges(unseen[after.date] ?? [], news) });
}
