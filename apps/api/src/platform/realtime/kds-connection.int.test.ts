import { plannedDay, type PlannedDay } from '@porsi/db/testing/scenarios';
import type { ClientToServerEvents } from '@porsi/shared/realtime/kds-events';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi, type TestRole } from '../../testing/start-test-api.js';
import { openTablet, type Tablet } from '../../testing/tablet.js';
import { KdsPulse } from './kds-pulse.js';
import { anInstant } from '../../testing/matchers.js';

let api: TestApi;
let day: PlannedDay;
let tablets: Tablet[] = [];

beforeAll(async () => {
  api = await startTestApi();
  day = await plannedDay(api.database.dataSource);
});
afterEach(() => {
  for (const tablet of tablets) tablet.close();
  tablets = [];
});
afterAll(() => api.close());

async function tablet(role: TestRole = 'chef'): Promise<Tablet> {
  const opened = await openTablet(api.url, (await api.as(role)).token);
  tablets.push(opened);
  return opened;
}

async function revision(date = day.date): Promise<number> {
  const [row] = await api.database.dataSource.query<{ revision: number }[]>(
    'SELECT revision FROM board_revisions WHERE date = $1',
    [date],
  );
  return row?.revision ?? 0;
}

test('no token, a bad one, and a role without boards stay outside', async () => {
  await expect(openTablet(api.url, undefined)).rejects.toThrow(/^UNAUTHENTICATED$/);
  await expect(openTablet(api.url, 'x.y.z')).rejects.toThrow(/^UNAUTHENTICATED$/);
  await expect(tablet('pemilik')).rejects.toThrow(/^FORBIDDEN$/);
});

test('watch answers the revision of the day', async () => {
  const one = await tablet();
  expect(await one.watch(day.date)).toEqual({ revision: await revision(), serverTime: anInstant });
  expect(await one.watch('2031-01-01')).toMatchObject({ revision: 0 });
});

test('a bad watch is an error and the earlier one stays', async () => {
  const one = await tablet();
  await one.watch(day.date);
  const emit = one.socket.emitWithAck.bind(one.socket) as (
    name: keyof ClientToServerEvents,
    request: unknown,
  ) => Promise<unknown>;
  for (const request of [null, 1, 'x', {}, { date: '2026-02-30' }, { date: 5 }, []]) {
    expect(await emit('watch', request)).toEqual({ error: 'VALIDATION_FAILED' });
  }
  const changed = one.next('changed');
  await api.database.dataSource.query('UPDATE recipes SET instructions = $1', ['Tumis.']);
  expect(await changed).toMatchObject({ date: day.date });
});

test('a second watch replaces the first', async () => {
  const one = await tablet();
  const other = await tablet();
  await one.watch(day.date);
  await one.watch('2031-01-01');
  await other.watch(day.date);
  const heard = other.next('changed');
  await api.database.dataSource.query('UPDATE recipes SET instructions = $1', ['Kukus.']);
  await heard;
  const pulse = one.next('pulse');
  await api.app.get(KdsPulse, { strict: false }).beat();
  expect(await pulse).toMatchObject({ date: '2031-01-01', revision: 0 });
  expect(one.heard.map(({ name }) => name)).toEqual(['pulse']);
});

test('a watch without a place for its answer still watches', async () => {
  const one = await tablet();
  one.socket.emit('watch', { date: day.date }, undefined as never);
  const changed = one.next('changed');
  await one.watch(day.date);
  await api.database.dataSource.query('UPDATE recipes SET instructions = $1', ['Rebus.']);
  expect(await changed).toMatchObject({ date: day.date });
});

test('a pulse tells the revision of each watched day', async () => {
  const one = await tablet();
  await one.watch(day.date);
  const pulse = one.next('pulse');
  await api.app.get(KdsPulse, { strict: false }).beat();
  expect(await pulse).toEqual({
    date: day.date,
    revision: await revision(),
    serverTime: anInstant,
  });
});

test.each([
  [
    'signed out',
    'DELETE FROM sessions WHERE user_id = (SELECT id FROM users WHERE role = $1)',
    'chef',
  ],
  ['deactivated', 'UPDATE users SET is_active = false WHERE role = $1', 'packing'],
  ['in another role', `UPDATE users SET role = 'chef' WHERE role = $1`, 'ahli_gizi'],
] as const)('a tablet whose user is %s is disconnected at once', async (_, change, role) => {
  const one = await tablet(role);
  const other = await tablet('kepala_sppg');
  const ended = one.disconnected();
  await api.database.dataSource.query(change, [role]);
  expect(await ended).toBe('io server disconnect');
  expect(other.socket.connected).toBe(true);
});
