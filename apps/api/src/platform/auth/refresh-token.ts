import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What a refresh cookie holds: the session and a secret that only its hash is stored of. */
export interface RefreshToken {
  sessionId: string;
  secret: string;
}

const FORM = /^([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})$/;

/** The first token of a session. */
export function newRefreshToken(sessionId: string): RefreshToken {
  return { sessionId, secret: randomBytes(32).toString('base64url') };
}

/** The cookie's text of a token. */
export function writeRefreshToken({ sessionId, secret }: RefreshToken): string {
  return `${sessionId}.${secret}`;
}

/** The token in a cookie's text; undefined when it cannot be one of ours. */
export function readRefreshToken(text: string | undefined): RefreshToken | undefined {
  const [, sessionId, secret] = FORM.exec(text ?? '') ?? [];
  return sessionId && secret ? { sessionId, secret } : undefined;
}

/** What is stored of a token: SHA-256, hexadecimal. The secret is 256 random bits, it needs no salt. */
export function hashOf({ secret }: RefreshToken): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** What is stored of the use of a token in an attempt that its owner has named. */
export function hashOfUse({ secret }: RefreshToken, attempt: string): string {
  return createHash('sha256').update(`${secret} ${attempt}`).digest('hex');
}

/**
 * The token that follows a token. It follows from it and from a key of the server's, so that two tabs
 * which rotate the same token at once get the same new one, and neither signs the other out.
 */
export function successorOf({ sessionId, secret }: RefreshToken, key: Uint8Array): RefreshToken {
  return { sessionId, secret: createHmac('sha256', key).update(secret).digest('base64url') };
}

/** The key for {@link successorOf}, derived from the server's secret. */
export function rotationKey(serverSecret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', serverSecret, '', 'porsi refresh token rotation', 32));
}
