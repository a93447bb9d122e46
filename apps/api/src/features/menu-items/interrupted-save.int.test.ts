import { makeSchool } from '@porsi/db/testing/builders';
import { plannedDay, type PlannedDay } from '@porsi/db/testing/scenarios';
import { openSession, somebodyWaits, type Session } from '@porsi/db/testing/session';
import type { MenuItem } from '@porsi/shared/menu-items/menu-item';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ApiCaller } from '../../testing/api-caller.js';
import { bodyOf, inputOf, issuesOf, openItem } from '../../testing/menu-item-caller.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;
let day: PlannedDay;
let planner: ApiCaller;
let school: number;
let item: MenuItem;
let other: Session;

beforeAll(async () => {
  api = await startTestApi();
  day = await plannedDay(api.database.dataSource);
  planner = await api.as('ahli_gizi');
});
afterAll(() => api.close());

beforeEach(async () => {
  school = await makeSchool(api.database.dataSource, { name: 'SD Baru', category: 'SD' });
  item = bodyOf<MenuItem>(await planner.post('/api/menu-items', inputOf(day, portions(0, 10))));
  other = await openSession(api.database.dataSource);
  await other.query('BEGIN');
});
afterEach(() => other.close());

const portions = (portionsSmall: number, portionsLarge: number) => ({
  totalPortions: portionsSmall + portionsLarge,
  allocations: [{ schoolId: school, portionsSmall, portionsLarge }],
});

/** A save that gives the new school its first small portions, while somebody else is at work. */
async function saveBehindOther() {
  const saved = planner.put(`/api/menu-items/${item.id}`, {
    version: item.version,
    ...inputOf(day, portions(4, 8)),
  });
  await somebodyWaits(api.database.dataSource);
  return { saved };
}

/** What a save leaves behind: rows, version, history. */
async function traces() {
  return {
    item: await openItem(planner, item.id),
    history: await api.database.dataSource.query<object[]>('SELECT * FROM history ORDER BY id'),
  };
}

test('a school that leaves SD in the middle of a save: nothing is stored, and the field is named', async () => {
  const before = await traces();
  await other.query(`UPDATE schools SET category = 'SMP' WHERE id = $1`, [school]);
  const { saved } = await saveBehindOther();
  await other.query('COMMIT');
  const answer = await saved;
  expect(answer.status).toBe(422);
  expect(issuesOf(answer)).toEqual(['SMALL_NOT_ALLOWED allocations']);
  const [allocation] = before.item.allocations;
  expect(await traces()).toEqual({
    ...before,
    item: {
      ...before.item,
      allocations: [{ ...allocation, schoolCategory: 'SMP', portionSizeType: 'large' }],
    },
  });
});

test('a connection that dies in the middle of a save: nothing is stored, and the next save is', async () => {
  const before = await traces();
  await other.query('UPDATE schools SET address = $2 WHERE id = $1', [school, 'Jalan Baru']);
  const { saved } = await saveBehindOther();
  await api.database.dataSource.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  const answer = await saved;
  expect([answer.status, answer.body]).toMatchObject([503, { code: 'DATABASE_UNAVAILABLE' }]);
  await other.query('ROLLBACK');
  expect(await traces()).toEqual(before);
  const again = await planner.put(`/api/menu-items/${item.id}`, {
    version: item.version,
    ...inputOf(day, portions(4, 8)),
  });
  expect(again.status).toBe(200);
});

test('an item that is moved while a save waits is judged as it is then', async () => {
  await other.query('SELECT lock_board($1)', [item.date]);
  const { saved } = await saveBehindOther();
  await other.query(`UPDATE menu_items SET date = '2026-11-27', portions = 7 WHERE id = $1`, [
    item.id,
  ]);
  await other.query(
    `UPDATE menu_item_school_allocations SET date = '2026-11-27', portions = 7 WHERE menu_item_id = $1`,
    [item.id],
  );
  await other.query('COMMIT');
  const answer = await saved;
  expect([answer.status, answer.body]).toMatchObject([409, { code: 'VERSION_CONFLICT' }]);
  const { current } = bodyOf<{ current: MenuItem }>(answer);
  expect(current).toMatchObject({ date: '2026-11-27', portionsLarge: 7 });
  expect(current).toEqual(await openItem(planner, item.id));
});
