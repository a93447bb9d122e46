const HOUR = 3_600_000;

/**
 * Until when a dish may be eaten: so many hours after it was cooked. Milliseconds since 1970.
 *
 * @param finishedAt when it was ready, milliseconds since 1970
 * @param safeHours hours from cooked to eaten at most (`SAFE_HOURS`)
 */
export function eatBefore(finishedAt: number, safeHours: number): number {
  return finishedAt + safeHours * HOUR;
}

export const freshnesses = ['fresh', 'soon', 'over'] as const;
export type Freshness = (typeof freshnesses)[number];

/** From this part of the time on, it is running out. */
const SOON_FROM = 0.75;

/** How a dish stands on its way from cooked to its last safe minute. */
export function freshnessAt(now: number, finishedAt: number, safeHours: number): Freshness {
  if (now >= eatBefore(finishedAt, safeHours)) return 'over';
  return now >= finishedAt + SOON_FROM * safeHours * HOUR ? 'soon' : 'fresh';
}
