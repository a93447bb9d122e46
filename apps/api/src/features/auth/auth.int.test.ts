import { hash as bcrypt } from '@node-rs/bcrypt';
import { makeUser } from '@porsi/db/testing/builders';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiCaller, type ApiAnswer } from '../../testing/api-caller.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { hashPassword } from '@porsi/db/passwords';

const PASSWORD = 'a long password';

let api: TestApi;
let passwordHash: string;

beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
  api = await startTestApi();
});
afterAll(() => api.close());

let people = 0;
async function somebody(fields: { isActive?: boolean; passwordHash?: string; role?: string } = {}) {
  people += 1;
  const email = `Person${people}@example.com`;
  const id = await makeUser(api.database.dataSource, { email, passwordHash, role: 'chef', ...fields });
  return { id, email };
}

const signIn = (email: string, password = PASSWORD) => api.nobody.post('/api/auth/login', { email, password });

const cookieOf = (answer: ApiAnswer) => answer.headers.get('set-cookie')?.split(';')[0] ?? '';
const refresh = (cookie: string) => api.nobody.post('/api/auth/refresh', undefined, { headers: { cookie } });
const tokenOf = (answer: ApiAnswer) => (answer.body as { accessToken: string }).accessToken;
const me = (token: string) => new ApiCaller(api.url, token).get('/api/auth/me');
const codeOf = (answer: ApiAnswer) => (answer.body as { code: string }).code;

/** Makes rotations of a session older than they are. */
async function ageRotations(seconds: number) {
  await api.database.dataSource.query(
    `UPDATE sessions SET spent_hashes = (
       SELECT coalesce(jsonb_object_agg(key, value::float8 - $1::float8), '{}') FROM jsonb_each_text(spent_hashes))`,
    [seconds],
  );
}

describe('signing in', () => {
  it('answers a token for 15 minutes, the user, and a cookie that scripts cannot read', async () => {
    const { id, email } = await somebody();
    const answer = await signIn(email.toUpperCase());
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      accessToken: expect.any(String) as string,
      expiresIn: 900,
      user: { id, email, fullName: email, role: 'chef' },
    });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^porsi_refresh=[\w.-]+; Max-Age=2592000; Path=\/api\/auth; HttpOnly; SameSite=Strict$/,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect((await me(tokenOf(answer))).body).toEqual({ id, email, fullName: email, role: 'chef' });
  });

  it.each([
    ['a wrong password', async () => signIn((await somebody()).email, 'wrong')],
    ['an unknown e-mail', async () => signIn('nobody@example.com')],
    ['an inactive user', async () => signIn((await somebody({ isActive: false })).email)],
    ['a hash of an unknown kind', async () => signIn((await somebody({ passwordHash: 'md5:1234' })).email)],
  ])('refuses %s alike', async (_, attempt) => {
    const answer = await attempt();
    expect(answer.status).toBe(401);
    expect(codeOf(answer)).toBe('INVALID_CREDENTIALS');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('verifies bcrypt and keeps Argon2id afterwards', async () => {
    const { id, email } = await somebody({ passwordHash: (await bcrypt(PASSWORD, { cost: 4 })).replace('$2b$', '$2a$') });
    expect((await signIn(email)).status).toBe(200);
    const [stored] = await api.database.dataSource.query<{ password_hash: string }[]>(
      'SELECT password_hash FROM users WHERE id = $1',
      [id],
    );
    expect(stored?.password_hash).toMatch(/^\$argon2id\$/);
    expect((await signIn(email)).status).toBe(200);
    expect((await signIn(email, 'wrong')).status).toBe(401);
  });

  it('lets a role of an older system in, and to nothing else', async () => {
    const { email } = await somebody({ role: 'pemilik' });
    const token = tokenOf(await signIn(email));
    expect((await me(token)).status).toBe(200);
    expect((await new ApiCaller(api.url, token).get('/api/schools')).status).toBe(403);
  });
});

describe('limits', () => {
  it('answers ten failures of an e-mail, then none, and a sign-in forgets them', async () => {
    const { email } = await somebody();
    for (let failure = 0; failure < 9; failure += 1) expect((await signIn(email, 'wrong')).status).toBe(401);
    expect((await signIn(email)).status).toBe(200);
    for (let failure = 0; failure < 10; failure += 1) expect((await signIn(email, 'wrong')).status).toBe(401);
    const refused = await signIn(email.toLowerCase());
    expect(refused.status).toBe(429);
    expect(codeOf(refused)).toBe('TOO_MANY_REQUESTS');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(890);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(900);
    expect((await signIn((await somebody()).email)).status).toBe(200);
  });

  it('answers no more than ten guesses that arrive at once', async () => {
    const { email } = await somebody();
    const answers = await Promise.all(Array.from({ length: 25 }, () => signIn(email, 'wrong')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it('lets twenty tablets sign in to one account at once', async () => {
    const { email } = await somebody();
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(email)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
  });

  it('limits an address more widely', async () => {
    await api.database.dataSource.query('UPDATE sign_in_limits SET points = 100 WHERE key LIKE $1', ['address:%']);
    const refused = await signIn((await somebody()).email);
    expect(refused.status).toBe(429);
    await api.database.dataSource.query('DELETE FROM sign_in_limits');
  });
});

describe('refreshing', () => {
  it('rotates the cookie and answers like a sign-in', async () => {
    const signedIn = await signIn((await somebody()).email);
    const refreshed = await refresh(cookieOf(signedIn));
    expect(refreshed.status).toBe(200);
    expect(Object.keys(refreshed.body as object)).toEqual(['accessToken', 'expiresIn', 'user']);
    expect(cookieOf(refreshed)).not.toBe(cookieOf(signedIn));
    expect((await me(tokenOf(refreshed))).status).toBe(200);
  });

  it('lets tabs race: an old token works for ten seconds, over several rotations too', async () => {
    const first = cookieOf(await signIn((await somebody()).email));
    const racing = await Promise.all(Array.from({ length: 5 }, () => refresh(first)));
    expect(new Set(racing.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(racing.map(cookieOf)).size).toBe(1);
    const third = cookieOf(await refresh(racing.map(cookieOf)[0] ?? ''));
    await ageRotations(9);
    const late = await refresh(first);
    expect(late.status).toBe(200);
    expect(cookieOf(late)).toBe(third);
    expect((await refresh(third)).status).toBe(200);
  });

  it('ends the session when an old token comes back later', async () => {
    const signedIn = await signIn((await somebody()).email);
    const refreshed = await refresh(cookieOf(signedIn));
    await ageRotations(10.5);
    const reused = await refresh(cookieOf(signedIn));
    expect(reused.status).toBe(401);
    expect(codeOf(reused)).toBe('UNAUTHENTICATED');
    expect((await refresh(cookieOf(refreshed))).status).toBe(401);
    expect((await me(tokenOf(refreshed))).status).toBe(401);
  });

  it('counts the ten seconds from a token\'s own rotation, not from the last one', async () => {
    const first = cookieOf(await signIn((await somebody()).email));
    const second = cookieOf(await refresh(first));
    await ageRotations(10.5);
    const third = cookieOf(await refresh(second));
    expect((await refresh(first)).status).toBe(401);
    expect((await refresh(third)).status).toBe(401);
  });

  it.each(['', 'porsi_refresh=', 'porsi_refresh=nonsense', `porsi_refresh=00000000-0000-4000-8000-000000000000.${'a'.repeat(43)}`])(
    'refuses the cookie "%s"',
    async (cookie) => {
      const answer = await refresh(cookie);
      expect(answer.status).toBe(401);
      expect(codeOf(answer)).toBe('UNAUTHENTICATED');
    },
  );

  it('stores no token', async () => {
    const cookie = cookieOf(await signIn((await somebody()).email));
    const [, secret = ''] = cookie.split('.');
    const sessions = await api.database.dataSource.query<object[]>('SELECT * FROM sessions');
    expect(secret).toHaveLength(43);
    expect(JSON.stringify(sessions)).not.toContain(secret);
  });
});

describe('the end of a session', () => {
  it('comes with signing out, by cookie or by token, at once', async () => {
    for (const headersOf of [
      (answer: ApiAnswer) => ({ cookie: cookieOf(answer) }),
      (answer: ApiAnswer) => ({ authorization: `Bearer ${tokenOf(answer)}` }),
    ]) {
      const signedIn = await signIn((await somebody()).email);
      const signedOut = await api.nobody.post('/api/auth/logout', undefined, { headers: headersOf(signedIn) });
      expect(signedOut.status).toBe(204);
      expect(signedOut.headers.get('set-cookie')).toMatch(/^porsi_refresh=; .*Path=\/api\/auth/);
      expect((await me(tokenOf(signedIn))).status).toBe(401);
      expect((await refresh(cookieOf(signedIn))).status).toBe(401);
    }
    expect((await api.nobody.post('/api/auth/logout')).status).toBe(204);
  });

  it.each([
    ['deactivating the user', 'UPDATE users SET is_active = false WHERE id = $1'],
    ['another role', `UPDATE users SET role = 'packing' WHERE id = $1`],
    ['expiry', `UPDATE sessions SET expires_at = now() - interval '1 second' WHERE user_id = $1`],
  ])('comes with %s', async (_, sql) => {
    const { id, email } = await somebody();
    const signedIn = await signIn(email);
    await api.database.dataSource.query(sql, [id]);
    expect((await me(tokenOf(signedIn))).status).toBe(401);
    expect((await refresh(cookieOf(signedIn))).status).toBe(401);
  });

  it('refuses tokens that are none of ours', async () => {
    const token = tokenOf(await signIn((await somebody()).email));
    const [header = '', claims = '', signature = ''] = token.split('.');
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
    for (const forged of ['x', `${unsigned}.${claims}.`, `${header}.${claims}.${'A'.repeat(signature.length)}`, `${header}.${claims}`]) {
      const answer = await me(forged);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
  });
});
