/**
 * A clock for measuring silence, in milliseconds: it never runs backwards when someone sets the
 * device's time, and it counts the time that the device slept, which `performance.now` may not.
 */
export function createSteadyClock(
  wall: () => number = Date.now,
  monotonic: () => number = () => performance.now(),
): () => number {
  let lastWall = wall();
  let lastMonotonic = monotonic();
  let elapsed = 0;
  return () => {
    const nowWall = wall();
    const nowMonotonic = monotonic();
    elapsed += Math.max(nowWall - lastWall, nowMonotonic - lastMonotonic, 0);
    lastWall = nowWall;
    lastMonotonic = nowMonotonic;
    return elapsed;
  };
}
