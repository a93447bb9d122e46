import { createStore } from '@porsi/client/store';
import type { CookingBoard } from '@porsi/shared/kds/cooking-board';
import type { PackingBoard } from '@porsi/shared/kds/packing-board';
import { mergeChanges, portionChanges, type PortionChange } from './portion-changes';

/** Numbers that changed on this screen and that nobody has confirmed to have seen, by day. */
export const unseenChanges = createStore<Readonly<Record<string, readonly PortionChange[]>>>({});

/** Compares a fresh answer with the board on the screen. */
export function noteChanges(
  before: CookingBoard | PackingBoard | undefined,
  after: CookingBoard | PackingBoard,
): void {
  if (!before || before === after) return;
  const news = portionChanges(before, after);
  if (news.length === 0) return;
  const unseen = unseenChanges.getSnapshot();
  unseenChanges.set({ ...unseen, [after.date]: mergeChanges(unseen[after.date] ?? [], news) });
}

/** Someone has looked at a day's changes. */
export function markSeen(date: string): void {
  unseenChanges.set({ ...unseenChanges.getSnapshot(), [date]: [] });
}
