import { openSession } from '@porsi/db/testing/session';
import { plannedDay, type PlannedDay } from '@porsi/db/testing/scenarios';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { openTablet, type Tablet } from '../../testing/tablet.js';
import { BoardRevisions } from './board-revisions.js';
import { DatabaseListener } from './database-listener.js';
import { KdsPulse } from './kds-pulse.js';

let api: TestApi;
let day: PlannedDay;
let tablet: Tablet;
let token: string | undefined;

beforeEach(async () => {
  api = await startTestApi();
  day = await plannedDay(api.database.dataSource);
  ({ token } = await api.as('chef'));
  tablet = await openTablet(api.url, token);
  await tablet.watch(day.date);
});
afterEach(async () => {
  tablet.close();
  await api.close();
});

const BREAK_LISTENERS = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND query ~ '^LISTEN|board_revisions|FROM sessions'`;

test('after a broken connection it listens again, and a pulse shows what was missed', async () => {
  const pulse = tablet.next('pulse');
  await api.database.dataSource.query(BREAK_LISTENERS);
  expect(await pulse).toMatchObject({ date: day.date });
  const changed = tablet.next('changed');
  await api.database.dataSource.query('UPDATE recipes SET name = $1', ['Rawon']);
  expect(await changed).toMatchObject({ date: day.date });
});

test('a session that ended while nobody listened is noticed afterwards', async () => {
  const ended = tablet.disconnected();
  await api.database.dataSource.transaction(async (tx) => {
    await tx.query(BREAK_LISTENERS);
    await tx.query('DELETE FROM sessions');
  });
  expect(await ended).toBe('io server disconnect');
});

test('while the database does not answer there is no pulse, and then there is', async () => {
  const session = await openSession(api.database.dataSource);
  await session.query('BEGIN');
  await session.query('LOCK TABLE board_revisions IN ACCESS EXCLUSIVE MODE');
  // What the clock sent before the lock is not meant.
  const before = tablet.heard.length;
  await api.app.get(KdsPulse, { strict: false }).beat();
  expect(tablet.heard.slice(before)).toEqual([]);
  const pulse = tablet.next('pulse');
  await session.close();
  expect(await pulse).toMatchObject({ date: day.date });
});

test('a notification that is not ours does no harm', async () => {
  const notify = `SELECT pg_notify('porsi_board', $1)`;
  for (const payload of ['', 'x', '{}', '{"event":"changed"}', '[]'])
    await api.database.dataSource.query(notify, [payload]);
  const changed = tablet.next('changed');
  await api.database.dataSource.query('UPDATE recipes SET name = $1', ['Rawon']);
  expect(await changed).toMatchObject({ date: day.date });
});

test('hundreds who come at once, as after a restart, share a few questions', async () => {
  const asked = vi.spyOn(api.app.get(DatabaseListener, { strict: false }), 'query');
  const revisions = api.app.get(BoardRevisions, { strict: false });
  const answers = await Promise.all(Array.from({ length: 500 }, () => revisions.of(day.date)));
  expect(new Set(answers)).toEqual(new Set([answers[0]]));
  expect(asked.mock.calls.length).toBeLessThanOrEqual(2);
});

test('tablets are told when the process stops', async () => {
  const ended = tablet.disconnected();
  await api.app.close();
  expect(await ended).toBe('transport close');
});
