import type { FoldedAlert } from '@porsi/shared/kds/fold-alerts';

/** The alerts of each dish; of one that took the place of another, the other's too. */
export function alertsByDish(
  alerts: readonly FoldedAlert[],
): ReadonlyMap<number, readonly FoldedAlert[]> {
  const byDish = new Map<number, FoldedAlert[]>();
  for (const alert of alerts)
    byDish.set(alert.menuItemId, [...(byDish.get(alert.menuItemId) ?? []), alert]);
  return byDish;
}
