/** A tablet's clock that says longer ago than this is wrong, milliseconds. */
const BELIEVED = 24 * 3_600_000;

/**
 * When a step was taken: when it was tapped, however late the tap arrives. How long food keeps counts
 * from there and not from when the network was back. A clock that is wrong puts no step into the
 * future, before the start of its work, or more than a day back.
 *
 * @param tappedAt when it was tapped, as the tablet says; milliseconds since 1970, like the others
 * @param startedAt when the work on the dish or school began; null when this step begins it
 * @param now when the tap arrived
 */
export function timeOfStep(
  tappedAt: number | undefined,
  startedAt: number | null,
  now: number,
): number {
  const earliest = startedAt ?? now - BELIEVED;
  return Math.max(earliest, Math.min(tappedAt ?? now, now));
}
