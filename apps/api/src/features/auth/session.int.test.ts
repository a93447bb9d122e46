import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiAnswer } from '../../testing/api-caller.js';
import { codeOf, cookieOf, SignInCaller, tokenOf } from '../../testing/sign-in-caller.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;
let people: SignInCaller;

beforeAll(async () => {
  api = await startTestApi();
  people = new SignInCaller(api);
});
afterAll(() => api.close());

/** Makes rotations of a session older than they are. */
async function ageRotations(seconds: number) {
  await api.database.dataSource.query(
    `UPDATE sessions SET spent_hashes = (
       SELECT coalesce(jsonb_object_agg(key, value::float8 - $1::float8), '{}') FROM jsonb_each_text(spent_hashes))`,
    [seconds],
  );
}

describe('refreshing', () => {
  it('rotates the cookie and answers like a sign-in', async () => {
    const signedIn = await people.signIn((await people.somebody()).email);
    const refreshed = await people.refresh(cookieOf(signedIn));
    expect(refreshed.status).toBe(200);
    expect(Object.keys(refreshed.body as object)).toEqual(['accessToken', 'expiresIn', 'user']);
    expect(cookieOf(refreshed)).not.toBe(cookieOf(signedIn));
    expect((await people.me(tokenOf(refreshed))).status).toBe(200);
  });

  it('lets tabs race: an old token works for ten seconds, over several rotations too', async () => {
    const first = cookieOf(await people.signIn((await people.somebody()).email));
    const racing = await Promise.all(Array.from({ length: 5 }, () => people.refresh(first)));
    expect(new Set(racing.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(racing.map(cookieOf)).size).toBe(1);
    const third = cookieOf(await people.refresh(racing.map(cookieOf)[0] ?? ''));
    await ageRotations(9);
    const late = await people.refresh(first);
    expect(late.status).toBe(200);
    expect(cookieOf(late)).toBe(third);
    expect((await people.refresh(third)).status).toBe(200);
  });

  it('ends the session when an old token comes back later', async () => {
    const signedIn = await people.signIn((await people.somebody()).email);
    const refreshed = await people.refresh(cookieOf(signedIn));
    await ageRotations(10.5);
    const reused = await people.refresh(cookieOf(signedIn));
    expect(reused.status).toBe(401);
    expect(codeOf(reused)).toBe('UNAUTHENTICATED');
    expect((await people.refresh(cookieOf(refreshed))).status).toBe(401);
    expect((await people.me(tokenOf(refreshed))).status).toBe(401);
  });

  it('answers an attempt whose answer was lost again, however late, and no other one', async () => {
    const first = cookieOf(await people.signIn((await people.somebody()).email));
    const second = cookieOf(await people.refresh(first, 'attempt 1'));
    await ageRotations(3_600);
    const repeated = await people.refresh(first, 'attempt 1');
    expect(repeated.status).toBe(200);
    expect(cookieOf(repeated)).toBe(second);
    const third = cookieOf(await people.refresh(second, 'attempt 2'));
    await ageRotations(3_600);
    expect((await people.refresh(second, 'attempt 3')).status).toBe(401);
    expect((await people.refresh(third)).status).toBe(401);
  });

  it('forgets a lost attempt with the next token that is used', async () => {
    const first = cookieOf(await people.signIn((await people.somebody()).email));
    const second = cookieOf(await people.refresh(first, 'attempt 1'));
    await ageRotations(3_600);
    expect((await people.refresh(second)).status).toBe(200);
    expect((await people.refresh(first, 'attempt 1')).status).toBe(401);
  });

  it("counts the ten seconds from a token's own rotation, not from the last one", async () => {
    const first = cookieOf(await people.signIn((await people.somebody()).email));
    const second = cookieOf(await people.refresh(first));
    await ageRotations(10.5);
    const third = cookieOf(await people.refresh(second));
    expect((await people.refresh(first)).status).toBe(401);
    expect((await people.refresh(third)).status).toBe(401);
  });

  it.each([
    '',
    'porsi_refresh=',
    'porsi_refresh=nonsense',
    `porsi_refresh=00000000-0000-4000-8000-000000000000.${'a'.repeat(43)}`,
  ])('refuses the cookie "%s"', async (cookie) => {
    const answer = await people.refresh(cookie);
    expect(answer.status).toBe(401);
    expect(codeOf(answer)).toBe('UNAUTHENTICATED');
  });

  it('stores no token', async () => {
    const cookie = cookieOf(await people.signIn((await people.somebody()).email));
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
      const signedIn = await people.signIn((await people.somebody()).email);
      const signedOut = await api.nobody.post('/api/auth/logout', undefined, {
        headers: headersOf(signedIn),
      });
      expect(signedOut.status).toBe(204);
      expect(signedOut.headers.get('set-cookie')).toMatch(/^porsi_refresh=; .*Path=\/api\/auth/);
      expect((await people.me(tokenOf(signedIn))).status).toBe(401);
      expect((await people.refresh(cookieOf(signedIn))).status).toBe(401);
    }
    expect((await api.nobody.post('/api/auth/logout')).status).toBe(204);
  });

  it.each([
    ['deactivating the user', 'UPDATE users SET is_active = false WHERE id = $1'],
    ['another role', `UPDATE users SET role = 'packing' WHERE id = $1`],
    ['expiry', `UPDATE sessions SET expires_at = now() - interval '1 second' WHERE user_id = $1`],
  ])('comes with %s', async (_, sql) => {
    const { id, email } = await people.somebody();
    const signedIn = await people.signIn(email);
    await api.database.dataSource.query(sql, [id]);
    expect((await people.me(tokenOf(signedIn))).status).toBe(401);
    expect((await people.refresh(cookieOf(signedIn))).status).toBe(401);
  });

  it('refuses tokens that are none of ours', async () => {
    const token = tokenOf(await people.signIn((await people.somebody()).email));
    const [header = '', claims = '', signature = ''] = token.split('.');
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
    for (const forged of [
      'x',
      `${unsigned}.${claims}.`,
      `${header}.${claims}.${'A'.repeat(signature.length)}`,
      `${header}.${claims}`,
    ]) {
      const answer = await people.me(forged);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
  });
});
