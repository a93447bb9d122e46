import type { BoardAlert } from '@porsi/shared/kds/board-alert';

/** What the kitchen has seen of the changes of one menu item. */
export interface ItemAlerts {
  /** The newest first. */
  all: BoardAlert[];
  /** How many wait to be seen. */
  unseen: number;
  /** The acknowledgement that came last. */
  lastSeen: NonNullable<BoardAlert['acknowledged']> | null;
}

/** The alerts of a day by menu item; an item without a change that mattered has none. */
export function alertsByItem(alerts: readonly BoardAlert[]): ReadonlyMap<number, ItemAlerts> {
  const items = new Set(alerts.map(({ menuItemId }) => menuItemId));
  return new Map(
    Array.from(items, (item) => [
      item,
      summary(alerts.filter(({ menuItemId }) => menuItemId === item)),
    ]),
  );
}

function summary(alerts: readonly BoardAlert[]): ItemAlerts {
  const seen = alerts.flatMap(({ acknowledged }) => (acknowledged ? [acknowledged] : []));
  return {
    all: alerts.toReversed(),
    unseen: alerts.length - seen.length,
    lastSeen: seen.toSorted((one, other) => (one.at < other.at ? 1 : -1))[0] ?? null,
  };
}

/** Whether anybody still has to notice something. */
export function someUnseen(alerts: readonly BoardAlert[]): boolean {
  return alerts.some(({ acknowledged }) => acknowledged === null);
}
