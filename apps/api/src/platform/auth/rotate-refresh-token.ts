import { hashOf, hashOfUse, successorOf, type RefreshToken } from './refresh-token.js';

/** How long a rotated token still works, because two tabs may race (contract, section 4); seconds. */
export const GRACE_SECONDS = 10;

const LONGEST_RACE = 1000;

/** What is stored of the tokens of a session; instants in epoch seconds, by the database's clock. */
export interface StoredTokens {
  refreshHash: string;
  /** Tokens that were rotated away a moment ago, and in which attempt: hash → instant. */
  spentHashes: Record<string, number>;
  now: number;
}

export type Rotation =
  /** The token was the current one: this one takes its place. */
  | { kind: 'rotated'; token: RefreshToken; spentHashes: Record<string, number> }
  /** It was the current one a moment ago, or its use lost its answer: this is what it got. */
  | { kind: 'raced'; token: RefreshToken }
  /** The token is an old one, perhaps a stolen one: the session ends. */
  | { kind: 'reused' };

/**
 * What the use of a refresh token leads to.
 *
 * @param attempt the name that its owner gives to this use: a repeat of the last one is the same use,
 *   however late. It is a secret of the owner's, like the token.
 */
export function rotate(
  used: RefreshToken,
  attempt: string | undefined,
  stored: StoredTokens,
  key: Uint8Array,
): Rotation {
  const hash = hashOf(used);
  const use = attempt === undefined ? null : hashOfUse(used, attempt);
  const recent = Object.entries(stored.spentHashes).filter(
    ([, at]) => stored.now - at <= GRACE_SECONDS,
  );
  if (hash === stored.refreshHash) {
    const spent = use === null ? [hash] : [hash, use];
    const spentHashes = Object.fromEntries([
      ...recent,
      ...spent.map((entry) => [entry, stored.now] as const),
    ]);
    return { kind: 'rotated', token: successorOf(used, key), spentHashes };
  }
  const isKnown =
    recent.some(([spent]) => spent === hash) || (use !== null && use in stored.spentHashes);
  const raced = isKnown && latestAfter(used, stored.refreshHash, key);
  return raced ? { kind: 'raced', token: raced } : { kind: 'reused' };
}

/** The current token, found by following an older one. */
function latestAfter(
  used: RefreshToken,
  currentHash: string,
  key: Uint8Array,
): RefreshToken | undefined {
  let token = used;
  for (let step = 0; step < LONGEST_RACE; step += 1) {
    token = successorOf(token, key);
    if (hashOf(token) === currentHash) return token;
  }
  return undefined;
}
