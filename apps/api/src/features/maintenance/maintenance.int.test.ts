import { hashPassword } from '@porsi/db/passwords';
import { switchMaintenanceOff, switchMaintenanceOn } from '@porsi/db/maintenance';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { refusalOf } from '../../platform/http/refusal-of.js';
import { startTestApi, testRoles, type TestApi } from '../../testing/start-test-api.js';

const PASSWORD = 'a good password';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  for (const role of testRoles) await api.as(role);
  await api.database.dataSource.query('UPDATE users SET password_hash = $1', [
    await hashPassword(PASSWORD),
  ]);
});
afterAll(() => api.close());
afterEach(async () => {
  await switchMaintenanceOff(api.database.dataSource);
  await untilActive(null);
});

const maintenance = async () =>
  ((await api.nobody.get('/api/config')).body as { maintenance: { active: boolean } | null })
    .maintenance;
const untilActive = (active: boolean | null) =>
  expect.poll(async () => (await maintenance())?.active ?? null).toBe(active);
const signIn = (role: string) =>
  api.nobody.call('POST', '/api/auth/login', {
    json: { email: `${role}@example.com`, password: PASSWORD },
  });

describe('while it is on, as any process says in the database', () => {
  const begin = async () => {
    await switchMaintenanceOn(api.database.dataSource, { message: 'new sizes' });
    await untilActive(true);
  };

  it('answers 503 with Retry-After, whoever asks', async () => {
    await begin();
    for (const caller of [api.nobody, await api.as('kepala_sppg'), await api.as('chef')]) {
      const answer = await caller.get('/api/kds/cooking');
      expect(answer.status).toBe(503);
      expect(answer.body).toMatchObject({ code: 'MAINTENANCE' });
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
  });

  it('goes on saying that it is well and what is the matter', async () => {
    await begin();
    expect((await api.nobody.get('/health')).text).toBe('{"status":"ok"}');
    expect((await api.nobody.get('/health/ready')).status).toBe(200);
    expect(await maintenance()).toMatchObject({ active: true, endsAt: null, message: 'new sizes' });
  });

  it('lets the head sign in, and nobody else; a wrong password is still that', async () => {
    await begin();
    expect((await signIn('kepala_sppg')).status).toBe(200);
    expect((await signIn('ahli_gizi')).body).toMatchObject({ code: 'MAINTENANCE' });
    const wrong = { email: 'chef@example.com', password: 'a bad password' };
    expect((await api.nobody.call('POST', '/api/auth/login', { json: wrong })).status).toBe(401);
  });

  it('counts no right password as a failure, however often it is refused', async () => {
    await begin();
    for (let attempt = 0; attempt < 11; attempt += 1)
      expect((await signIn('ahli_gizi')).body).toMatchObject({ code: 'MAINTENANCE' });
    await switchMaintenanceOff(api.database.dataSource);
    await untilActive(null);
    expect((await signIn('ahli_gizi')).status).toBe(200);
  });

  it('keeps the session of who is refused meanwhile', async () => {
    const signedIn = await signIn('chef');
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const refresh = () => api.nobody.call('POST', '/api/auth/refresh', { headers: { cookie } });
    await begin();
    expect((await refresh()).body).toMatchObject({ code: 'MAINTENANCE' });
    await switchMaintenanceOff(api.database.dataSource);
    await untilActive(null);
    expect((await refresh()).status).toBe(200);
  });
});

describe('the switch', () => {
  it('is for the head, also while it is on', async () => {
    const head = await api.as('kepala_sppg');
    expect((await head.put('/api/maintenance', { active: true })).body).toMatchObject({
      active: true,
    });
    await untilActive(true);
    expect((await (await api.as('ahli_gizi')).call('DELETE', '/api/maintenance')).status).toBe(403);
    expect((await api.nobody.call('DELETE', '/api/maintenance')).status).toBe(401);
    expect((await head.call('DELETE', '/api/maintenance')).status).toBe(204);
    await untilActive(null);
    expect((await head.get('/api/schools')).status).toBe(200);
  });

  it('is known to the process that it was set through before the database has told it', async () => {
    const head = await api.as('kepala_sppg');
    const { dataSource } = api.database;
    await dataSource.query('ALTER TABLE maintenance_window DISABLE TRIGGER announce_maintenance');
    try {
      expect(await maintenance()).toBeNull();
      await head.put('/api/maintenance', { active: true });
      expect(await maintenance()).toMatchObject({ active: true });
      await head.call('DELETE', '/api/maintenance');
      expect(await maintenance()).toBeNull();
    } finally {
      await dataSource.query('ALTER TABLE maintenance_window ENABLE TRIGGER announce_maintenance');
    }
  });

  it('announces one, which begins and ends by itself', async () => {
    const head = await api.as('kepala_sppg');
    const at = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
    const window = { active: false, startsAt: at(3600), endsAt: at(4500), message: 'new sizes' };
    expect((await head.put('/api/maintenance', window)).status).toBe(200);
    await untilActive(false);
    expect(await maintenance()).toEqual(window);
    expect((await head.get('/api/schools')).status).toBe(200);
    await head.put('/api/maintenance', { ...window, startsAt: at(-60) });
    await untilActive(true);
  });

  it('is refused alike where only the database knows that it would be over already', async () => {
    const begun = switchMaintenanceOn(api.database.dataSource, { endsAt: '2020-01-01' });
    expect(refusalOf(await begun.catch((error: unknown) => error))?.details.issues).toMatchObject([
      { path: ['endsAt'], code: 'RANGE_INVALID' },
    ]);
  });

  test.each([
    [{}, 'active', 'VALUE_INVALID'],
    [{ active: false }, 'startsAt', 'REQUIRED'],
    [{ active: true, endsAt: '2020-01-01T00:00:00Z' }, 'endsAt', 'RANGE_INVALID'],
    [
      { active: false, startsAt: '0000-01-01T00:00:00Z', endsAt: '2099-01-01T00:00:00Z' },
      'startsAt',
      'VALUE_INVALID',
    ],
  ])('%j is refused', async (input, path, code) => {
    const answer = await (await api.as('kepala_sppg')).put('/api/maintenance', input);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      issues: expect.arrayContaining([expect.objectContaining({ path: [path], code })]) as unknown,
    });
  });
});
