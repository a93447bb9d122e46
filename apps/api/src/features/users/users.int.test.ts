import { makeUser } from '@porsi/db/testing/builders';
import type { ListOf } from '@porsi/shared/http/page';
import type { User } from '@porsi/shared/users/user';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiAnswer, ApiCaller } from '../../testing/api-caller.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';

const PASSWORD = 'a long password';

let api: TestApi;
let head: ApiCaller;

beforeAll(async () => {
  api = await startTestApi();
  head = await api.as('kepala_sppg');
});
afterAll(() => api.close());

const user = (answer: ApiAnswer) => answer.body as User;
const input = (email: string, fields: object = {}) => ({
  email,
  fullName: 'Budi',
  role: 'chef',
  password: PASSWORD,
  ...fields,
});
const signIn = (email: string, password = PASSWORD) =>
  api.nobody.post('/api/auth/login', { email, password });
const codeOf = (answer: ApiAnswer) => (answer.body as { code: string }).code;

const statusesOf = (answers: ApiAnswer[]) =>
  answers.map(({ status }) => status).sort((one, other) => one - other);

describe('creating', () => {
  it('makes someone who can sign in, and tells no password', async () => {
    const answer = await head.post('/api/users', input(' Budi@Example.com '));
    expect(answer.status).toBe(201);
    const { id } = user(answer);
    expect(answer.body).toEqual({
      id,
      version: 1,
      email: 'Budi@Example.com',
      fullName: 'Budi',
      role: 'chef',
      isActive: true,
    });
    expect((await signIn('budi@example.com')).status).toBe(200);
    const everything = [answer, await head.get(`/api/users/${id}`), await head.get('/api/users')]
      .map(({ text }) => text)
      .join();
    expect(everything).not.toMatch(/password|argon2|hash/i);
  });

  it('takes an e-mail once, whatever its case, also when asked twice at once', async () => {
    const answers = await Promise.all(
      ['siti@example.com', 'SITI@example.com'].map((email) =>
        head.post('/api/users', input(email)),
      ),
    );
    expect(statusesOf(answers)).toEqual([201, 409]);
    expect(answers.map(codeOf)).toContain('DUPLICATE');
  });

  it.each([
    [{ password: 'short' }, 'password PASSWORD_INVALID'],
    [{ password: 'x'.repeat(201) }, 'password PASSWORD_INVALID'],
    [{ email: 'nobody' }, 'email EMAIL_INVALID'],
    [{ role: 'pemilik' }, 'role CHOICE_INVALID'],
    [{ fullName: '' }, 'fullName REQUIRED'],
  ])('refuses %j', async (fields, expected) => {
    const answer = await head.post('/api/users', input('someone@example.com', fields));
    expect(answer.status).toBe(422);
    const { issues } = answer.body as { issues: { path: string[]; code: string }[] };
    expect(issues.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([expected]);
  });
});

describe('editing', () => {
  it('changes the password only when it is given one, and ends the sessions that knew the old one', async () => {
    const { id } = user(await head.post('/api/users', input('agus@example.com')));
    const { accessToken } = (await signIn('agus@example.com')).body as { accessToken: string };
    const edit = { email: 'agus@example.com', fullName: 'Agus', role: 'chef' };
    const renamed = await head.put(`/api/users/${id}`, { ...edit, version: 1 });
    expect(renamed.body).toMatchObject({ version: 2, fullName: 'Agus' });
    const me = () =>
      api.nobody.get('/api/auth/me', { headers: { authorization: `Bearer ${accessToken}` } });
    expect((await me()).status).toBe(200);
    const repassworded = await head.put(`/api/users/${id}`, {
      ...edit,
      version: 2,
      password: 'another password',
    });
    expect(repassworded.status).toBe(200);
    expect((await me()).status).toBe(401);
    expect((await signIn('agus@example.com')).status).toBe(401);
    expect((await signIn('agus@example.com', 'another password')).status).toBe(200);
  });

  it('refuses an edit of something older, and an e-mail that is taken', async () => {
    const { id, ...rest } = user(await head.post('/api/users', input('tono@example.com')));
    await head.post('/api/users', input('tini@example.com'));
    const stale = await head.put(`/api/users/${id}`, { ...rest, version: 7 });
    expect(stale.body).toMatchObject({ code: 'VERSION_CONFLICT', current: { id, ...rest } });
    const taken = await head.put(`/api/users/${id}`, { ...rest, email: 'TINI@example.com' });
    expect(taken.status).toBe(409);
    expect(codeOf(taken)).toBe('DUPLICATE');
    expect(
      (await head.put(`/api/users/${id}`, { ...rest, email: 'TONO@example.com' })).status,
    ).toBe(200);
    expect((await head.put('/api/users/999999', { ...rest })).status).toBe(404);
  });

  it('lets someone keep a role of an older system, and gives it to nobody else', async () => {
    const id = await makeUser(api.database.dataSource, {
      email: 'lama@example.com',
      role: 'pemilik',
    });
    const edit = { email: 'lama@example.com', fullName: 'Pak Lama', role: 'pemilik', version: 1 };
    expect((await head.put(`/api/users/${id}`, edit)).status).toBe(200);
    const { id: other, ...rest } = user(await head.post('/api/users', input('baru@example.com')));
    const refused = await head.put(`/api/users/${other}`, { ...rest, role: 'pemilik' });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ issues: [{ path: ['role'], code: 'CHOICE_INVALID' }] });
  });

  it('lists by name or e-mail', async () => {
    await head.post('/api/users', input('zulkifli@example.com', { fullName: 'Bang Jul' }));
    for (const q of ['ZULK', 'jul']) {
      const { items } = (await head.get(`/api/users?q=${q}`)).body as ListOf<User>;
      expect(items.map(({ fullName }) => fullName)).toEqual(['Bang Jul']);
    }
  });
});

describe('the last active head', () => {
  it.each([{ isActive: false }, { role: 'ahli_gizi' }])('cannot be given %j', async (fields) => {
    const { items } = (await head.get('/api/users?q=kepala_sppg')).body as ListOf<User>;
    const [{ id, ...rest } = { id: 0 }] = items;
    const answer = await head.put(`/api/users/${id}`, { ...rest, ...fields });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      code: 'IN_USE',
      detail: expect.stringContaining('last active head') as string,
    });
    expect((await head.get('/api/auth/me')).status).toBe(200);
  });

  it('stays when two heads demote each other at once', async () => {
    const { items } = (await head.get('/api/users?q=kepala_sppg')).body as ListOf<User>;
    const second = user(
      await head.post('/api/users', input('kedua@example.com', { role: 'kepala_sppg' })),
    );
    const demote = ({ id, ...rest }: User) =>
      head.put(`/api/users/${id}`, { ...rest, role: 'chef' });
    const answers = await Promise.all([...items, second].map(demote));
    expect(statusesOf(answers)).toEqual([200, expect.any(Number) as number]);
    const heads = await api.database.dataSource.query<object[]>(
      `SELECT FROM users WHERE role = 'kepala_sppg' AND is_active`,
    );
    expect(heads).toHaveLength(1);
  });
});
