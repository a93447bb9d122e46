import { hash as bcrypt } from '@node-rs/bcrypt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiCaller } from '../../testing/api-caller.js';
import { codeOf, SignInCaller, tokenOf } from '../../testing/sign-in-caller.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;
let people: SignInCaller;

beforeAll(async () => {
  api = await startTestApi();
  people = new SignInCaller(api);
});
afterAll(() => api.close());

describe('signing in', () => {
  it('answers a token for 15 minutes, the user, and a cookie that scripts cannot read', async () => {
    const { id, email } = await people.somebody();
    const answer = await people.signIn(email.toUpperCase());
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
    expect((await people.me(tokenOf(answer))).body).toEqual({
      id,
      email,
      fullName: email,
      role: 'chef',
    });
  });

  it.each([
    ['a wrong password', async () => people.signIn((await people.somebody()).email, 'wrong')],
    ['an unknown e-mail', async () => people.signIn('nobody@example.com')],
    [
      'an inactive user',
      async () => people.signIn((await people.somebody({ isActive: false })).email),
    ],
    [
      'a hash of an unknown kind',
      async () => people.signIn((await people.somebody({ passwordHash: 'md5:1234' })).email),
    ],
  ])('refuses %s alike', async (_, attempt) => {
    const answer = await attempt();
    expect(answer.status).toBe(401);
    expect(codeOf(answer)).toBe('INVALID_CREDENTIALS');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('verifies bcrypt and keeps Argon2id afterwards', async () => {
    const { id, email } = await people.somebody({
      passwordHash: (await bcrypt('a long password', { cost: 4 })).replace('$2b$', '$2a$'),
    });
    expect((await people.signIn(email)).status).toBe(200);
    const [stored] = await api.database.dataSource.query<{ password_hash: string }[]>(
      'SELECT password_hash FROM users WHERE id = $1',
      [id],
    );
    expect(stored?.password_hash).toMatch(/^\$argon2id\$/);
    expect((await people.signIn(email)).status).toBe(200);
    expect((await people.signIn(email, 'wrong')).status).toBe(401);
  });

  it('lets a role of an older system in, and to nothing else', async () => {
    const { email } = await people.somebody({ role: 'pemilik' });
    const token = tokenOf(await people.signIn(email));
    expect((await people.me(token)).status).toBe(200);
    expect((await new ApiCaller(api.url, token).get('/api/schools')).status).toBe(403);
  });
});

describe('limits', () => {
  it('answers ten failures of an e-mail, then none, and a sign-in forgets them', async () => {
    const { email } = await people.somebody();
    for (let failure = 0; failure < 9; failure += 1)
      expect((await people.signIn(email, 'wrong')).status).toBe(401);
    expect((await people.signIn(email)).status).toBe(200);
    for (let failure = 0; failure < 10; failure += 1)
      expect((await people.signIn(email, 'wrong')).status).toBe(401);
    const refused = await people.signIn(email.toLowerCase());
    expect(refused.status).toBe(429);
    expect(codeOf(refused)).toBe('TOO_MANY_REQUESTS');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(890);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(900);
    expect((await people.signIn((await people.somebody()).email)).status).toBe(200);
  });

  it('answers no more than ten guesses that arrive at once', async () => {
    const { email } = await people.somebody();
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => people.signIn(email, 'wrong')),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it('lets twenty tablets sign in to one account at once', async () => {
    const { email } = await people.somebody();
    const answers = await Promise.all(Array.from({ length: 20 }, () => people.signIn(email)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
  });

  it('counts over all processes', async () => {
    const other = await startTestApi({ database: api.database });
    const { email } = await people.somebody();
    const elsewhere = new SignInCaller(other);
    for (let pair = 0; pair < 5; pair += 1) {
      expect((await people.signIn(email, 'wrong')).status).toBe(401);
      expect((await elsewhere.signIn(email, 'wrong')).status).toBe(401);
    }
    expect((await people.signIn(email)).status).toBe(429);
    expect((await elsewhere.signIn(email)).status).toBe(429);
    await other.close();
  });

  it('limits an address more widely', async () => {
    await api.database.dataSource.query(
      'UPDATE sign_in_limits SET points = 100 WHERE key LIKE $1',
      ['address:%'],
    );
    const refused = await people.signIn((await people.somebody()).email);
    expect(refused.status).toBe(429);
    await api.database.dataSource.query('DELETE FROM sign_in_limits');
  });
});

describe('where a sign-in came from', () => {
  const addressOf = async (id: number) => {
    const rows = await api.database.dataSource.query<{ address: string }[]>(
      'SELECT address FROM sessions WHERE user_id = $1',
      [id],
    );
    return rows.map(({ address }) => address);
  };

  it('is the address itself, whatever the sender claims', async () => {
    const { id, email } = await people.somebody();
    const headers = { 'x-forwarded-for': '203.0.113.9' };
    await api.nobody.post('/api/auth/login', { email, password: 'a long password' }, { headers });
    expect(await addressOf(id)).toEqual(['127.0.0.1']);
  });

  it('is what a trusted proxy says', async () => {
    const proxied = await startTestApi({ database: api.database, env: { trustProxy: 'loopback' } });
    const { id, email } = await people.somebody();
    const headers = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' };
    const body = { email, password: 'a long password' };
    const answer = await proxied.nobody.post('/api/auth/login', body, { headers });
    expect(await addressOf(id)).toEqual(['203.0.113.9']);
    expect(answer.headers.get('set-cookie')).toContain('Secure');
    await proxied.close();
  });
});
