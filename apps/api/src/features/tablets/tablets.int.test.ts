import { plannedDay } from '@porsi/db/testing/scenarios';
import type { ListOf } from '@porsi/shared/http/page';
import type { Tablet } from '@porsi/shared/tablets/tablet';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ApiCaller } from '../../testing/api-caller.js';
import { tapDish, tapSchool } from '../../testing/kitchen-taps.js';
import { anInstant } from '../../testing/matchers.js';
import { bodyOf } from '../../testing/menu-item-caller.js';
import { cookieOf, SignInCaller, tokenOf } from '../../testing/sign-in-caller.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { pairTablet } from '../../testing/tablet-caller.js';
import { openTablet } from '../../testing/tablet.js';

let api: TestApi;
let head: ApiCaller;

beforeEach(async () => {
  api = await startTestApi();
  head = await api.as('kepala_sppg');
});
afterEach(() => api.close());

const list = async () => bodyOf<ListOf<Tablet>>(await head.get('/api/tablets'));

test('the head’s list: by name, with when each was seen and how it is', async () => {
  const { tablet, caller } = await pairTablet(api, 'Packing 2');
  await pairTablet(api, 'masak 1', 'chef');
  const answer = await caller.post('/api/tablets/me/seen', { version: '1.2.3', battery: 87 });
  expect([answer.status, answer.text]).toEqual([204, '']);
  const { items, total } = await list();
  expect(total).toBe(2);
  expect(items.map(({ name }) => name)).toEqual(['masak 1', 'Packing 2']);
  expect(items[1]).toEqual({
    ...tablet,
    lastSeenAt: anInstant,
    version: '1.2.3',
    battery: 87,
  });
  await caller.post('/api/tablets/me/seen', { version: '1.2.4' });
  expect((await list()).items[1]).toMatchObject({ version: '1.2.4', battery: null });
  expect((await caller.post('/api/tablets/me/seen', { version: '1', battery: 101 })).status).toBe(
    422,
  );
});

test('only a tablet reports itself', async () => {
  for (const role of ['kepala_sppg', 'packing', 'pemilik'] as const)
    expect(await (await api.as(role)).post('/api/tablets/me/seen', { version: '1' })).toMatchObject(
      { status: 403 },
    );
});

test('a refresh is a sign of life, and the session lives from there on', async () => {
  const people = new SignInCaller(api);
  const { cookie } = await pairTablet(api);
  const { dataSource } = api.database;
  await dataSource.query(`UPDATE kds_tablets SET last_seen_at = now() - interval '20 days'`);
  await dataSource.query(`UPDATE sessions SET expires_at = now() + interval '10 days'`);
  expect((await people.refresh(cookie)).status).toBe(200);
  const [seen] = await dataSource.query<{ now: boolean; weeks: boolean }[]>(
    `SELECT last_seen_at > now() - interval '1 minute' AS now, expires_at > now() + interval '29 days' AS weeks
     FROM kds_tablets JOIN sessions USING (user_id)`,
  );
  expect(seen).toEqual({ now: true, weeks: true });
});

test('another name and board hold at once, without pairing again', async () => {
  const day = await plannedDay(api.database.dataSource);
  const { tablet, caller, cookie } = await pairTablet(api);
  expect((await tapSchool(caller, day.sd, day.date, 'packing')).status).toBe(200);
  expect((await tapDish(caller, day.item, 'cooking')).status).toBe(403);
  const answer = await head.put(`/api/tablets/${tablet.id}`, { name: 'Dapur', role: 'chef' });
  expect(answer.body).toMatchObject({ id: tablet.id, name: 'Dapur', role: 'chef' });
  expect((await tapDish(caller, day.item, 'cooking')).status).toBe(200);
  expect((await tapSchool(caller, day.smp, day.date, 'packing')).status).toBe(403);
  const refreshed = await new SignInCaller(api).refresh(cookie);
  expect(refreshed.body).toMatchObject({ user: { fullName: 'Dapur', role: 'chef' } });
  expect((await head.put(`/api/tablets/${tablet.id}`, { name: '', role: 'chef' })).status).toBe(
    422,
  );
});

test('the roles of people still end their sessions', async () => {
  const people = new SignInCaller(api);
  const { id, email } = await people.somebody();
  const token = tokenOf(await people.signIn(email));
  await head.put(`/api/users/${id}`, { email, fullName: 'x', role: 'packing', version: 1 });
  expect((await people.me(token)).status).toBe(401);
});

test('revoked: token, cookie and socket end at once, on every process; its name stays in the history', async () => {
  const second = await startTestApi({ database: api.database });
  try {
    const day = await plannedDay(api.database.dataSource);
    const { tablet, session, caller, cookie } = await pairTablet(api, 'Packing 1');
    await tapSchool(caller, day.sd, day.date, 'packing');
    const live = await openTablet(second.url, session.accessToken);
    const gone = live.disconnected();
    const answer = await head.delete(`/api/tablets/${tablet.id}`);
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect(await gone).toBe('io server disconnect');
    expect((await caller.get('/api/kds/packing')).status).toBe(401);
    const elsewhere = new ApiCaller(second.url, session.accessToken);
    expect((await elsewhere.get('/api/kds/packing')).status).toBe(401);
    expect((await new SignInCaller(api).refresh(cookie)).status).toBe(401);
    expect(await list()).toEqual({ items: [], total: 0 });
    for (const path of [`/api/tablets/${tablet.id}`, '/api/tablets/424242']) {
      expect((await head.delete(path)).status).toBe(404);
      expect((await head.put(path, { name: 'x', role: 'chef' })).status).toBe(404);
    }
    expect((await head.get(`/api/history?date=${day.date}`)).body).toMatchObject({
      items: [{ user: { id: tablet.id, fullName: 'Packing 1' } }],
    });
    expect((await head.get('/api/users')).text).not.toContain('Packing 1');
  } finally {
    await second.close();
  }
});

test('who is no tablet is none of this list', async () => {
  const me = bodyOf<{ id: number }>(await head.get('/api/auth/me'));
  expect((await head.delete(`/api/tablets/${me.id}`)).status).toBe(404);
  expect((await head.put(`/api/tablets/${me.id}`, { name: 'x', role: 'chef' })).status).toBe(404);
  expect((await head.get('/api/auth/me')).status).toBe(200);
  expect(cookieOf(await head.get('/api/tablets'))).toBe('');
});
