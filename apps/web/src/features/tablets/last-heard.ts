const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A tablet speaks every minute or so; one message may get lost. */
const STILL_THERE = 3 * MINUTE;

/** When a tablet was last heard of, as one would say it. */
export type LastHeard =
  | { kind: 'never' }
  | { kind: 'now' }
  | { kind: 'minutes'; minutes: number }
  | { kind: 'silent'; since: string };

/**
 * @param lastSeenAt ISO 8601; null: never
 * @param now the server's time, milliseconds since 1970
 */
export function lastHeard(lastSeenAt: string | null, now: number): LastHeard {
  if (lastSeenAt === null) return { kind: 'never' };
  const passed = now - Date.parse(lastSeenAt);
  if (passed < STILL_THERE) return { kind: 'now' };
  if (passed < HOUR) return { kind: 'minutes', minutes: Math.floor(passed / MINUTE) };
  return { kind: 'silent', since: lastSeenAt };
}
