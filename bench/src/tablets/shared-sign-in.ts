import { lightFetch } from './light-fetch.js';

/** Tablets whose tokens ended together take the same new one; milliseconds. */
const SHARED_FOR = 60_000;

/**
 * All tablets are signed in as one person: to hash hundreds of passwords is not what is measured. A
 * tablet that asks for a new token gets the newest, or one of a new sign-in when that one is older.
 */
export function sharedSignIn(
  url: string,
  credentials: { email: string; password: string },
): typeof fetch {
  let newest: Promise<unknown> | undefined;
  let since = 0;
  const signIn = () => {
    const now = performance.now();
    if (newest === undefined || now - since > SHARED_FOR) {
      since = now;
      newest = logIn(url, credentials);
      // A server that is gone for a moment is asked again.
      newest.catch(() => (newest = undefined));
    }
    return newest;
  };
  return async (input, init) =>
    typeof input === 'string' && input.endsWith('/api/auth/refresh')
      ? Response.json(await signIn())
      : lightFetch(input, init);
}

async function logIn(url: string, credentials: object): Promise<unknown> {
  const answer = await lightFetch(`${url}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`sign-in failed: ${answer.status} ${text}`);
  return JSON.parse(text);
}
