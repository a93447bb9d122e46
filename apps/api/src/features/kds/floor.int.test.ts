import { plannedDay, type PlannedDay } from '@porsi/db/testing/scenarios';
import { Floor } from '@porsi/shared/kds/floor';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ApiCaller } from '../../testing/api-caller.js';
import { countTrays, openFloor } from '../../testing/floor-caller.js';
import { tapDish } from '../../testing/kitchen-taps.js';
import { anInstant } from '../../testing/matchers.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;
let day: PlannedDay;
let head: ApiCaller;

beforeEach(async () => {
  api = await startTestApi();
  day = await plannedDay(api.database.dataSource);
  head = await api.as('kepala_sppg');
});
afterEach(() => api.close());

const uncounted = { departureTime: null, countedSmall: 0, countedLarge: 0, reason: null };

test('the schools of the packing board with their counts, and the kitchen’s settings', async () => {
  await countTrays(head, { ...day, schoolId: day.sd }, { kind: 'add', trays: 7 });
  const answer = await head.get(`/api/kds/floor?date=${day.date}`);
  expect(answer.status).toBe(200);
  expect(Floor.strict().parse(answer.body)).toEqual({
    date: day.date,
    revision: (await openFloor(head, day.date)).revision,
    serverTime: anInstant,
    safeHours: 4,
    stackSize: 10,
    schools: [
      { ...uncounted, schoolId: day.sd, countedLarge: 7, isCounted: true },
      { ...uncounted, schoolId: day.smp, isCounted: false },
      { ...uncounted, schoolId: day.sma, isCounted: false },
    ],
    alerts: [],
  });
});

test('a day without approved dishes is empty, and without a day it is today', async () => {
  await head.post(`/api/menu-plans/${day.plan}/reopen`);
  expect(await openFloor(head, day.date)).toMatchObject({ schools: [], alerts: [] });
  const today = Floor.parse((await head.get('/api/kds/floor')).body);
  expect(today.date).toBe(
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(
      new Date(today.serverTime),
    ),
  );
});

test('its tag follows the revision and the settings; a known one is 304', async () => {
  const path = `/api/kds/floor?date=${day.date}`;
  const etag = (await head.get(path)).headers.get('etag') ?? '';
  const known = { headers: { 'if-none-match': etag } };
  expect(await head.get(path, known)).toMatchObject({ status: 304, text: '' });
  await tapDish(head, day.item, 'cooking');
  expect((await head.get(path, known)).status).toBe(200);
  const other = await startTestApi({
    database: api.database,
    env: { safeHours: 3.5, stackSize: 25 },
  });
  try {
    const answer = await other.nobody.get(path, {
      headers: { authorization: `Bearer ${head.token}` },
    });
    expect(answer.body).toMatchObject({ safeHours: 3.5, stackSize: 25 });
    expect(answer.headers.get('etag')).toContain('-3.5h-25"');
  } finally {
    await other.close();
  }
});

test('a plain change of a departure moves the boards of the school’s days', async () => {
  const { revision } = await openFloor(head, day.date);
  const set = `INSERT INTO school_departures (school_id, departure_time) VALUES ($1, '07:15')`;
  await api.database.dataSource.query(set, [day.smp]);
  const after = await openFloor(head, day.date);
  expect(after.revision).toBe(revision + 1);
  expect(after.schools.find(({ schoolId }) => schoolId === day.smp)).toMatchObject({
    departureTime: '07:15',
  });
});
