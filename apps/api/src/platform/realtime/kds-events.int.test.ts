import { openSession } from '@porsi/db/testing/session';
import type { PlannedDay } from '@porsi/db/testing/scenarios';
import type { MenuItem } from '@porsi/shared/menu-items/menu-item';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ApiCaller } from '../../testing/api-caller.js';
import { cookDish, packSchool, tapDish, tapSchool } from '../../testing/kitchen-taps.js';
import { bodyOf, inputOf, openItem } from '../../testing/menu-item-caller.js';
import type { TestApi } from '../../testing/start-test-api.js';
import { heardBecause, openTablet, type Tablet } from '../../testing/tablet.js';
import { openTwoProcesses, type TwoProcesses } from '../../testing/two-processes.js';
import { withMembers } from '../../testing/matchers.js';

let api: TestApi;
let day: PlannedDay;
let head: ApiCaller;
let tablet: Tablet;
let close: TwoProcesses['close'];

beforeEach(async () => {
  ({ api, day, head, tablet, close } = await openTwoProcesses());
});
afterEach(() => close());

const heardOf = (act: () => Promise<unknown>) => heardBecause(api, tablet, day.date, act);

const revision = async () =>
  bodyOf<{ revision: number }>(await head.get(`/api/kds/packing?date=${day.date}`)).revision;

test('one change, one changed: a tap, an edit, a new dish, a plan, a name', async () => {
  const { item, date, sd } = day;
  const all = ['cooking', 'packing', 'plan'];
  const changed = async (act: () => Promise<unknown>, topics: string[], ids: object) => {
    const heard = await heardOf(act);
    expect(heard).toEqual([
      { name: 'changed', payload: { date, revision: await revision(), topics, ...ids } },
    ]);
  };
  await changed(() => tapDish(head, item, 'cooking'), ['cooking', 'packing'], { menuItemId: item });
  await changed(() => tapSchool(head, sd, date, 'packing'), ['packing'], { schoolId: sd });
  const { version } = await openItem(head, item);
  const allocations = [{ schoolId: sd, portionsSmall: 1, portionsLarge: 2 }];
  await changed(
    () =>
      head.put(`/api/menu-items/${item}`, {
        version,
        ...inputOf(day, { totalPortions: 3, allocations }),
      }),
    all,
    { menuItemId: item },
  );
  let made = 0;
  const create = async () => {
    made = bodyOf<MenuItem>(await head.post('/api/menu-items', inputOf(day))).id;
  };
  const [heard] = await heardOf(create);
  expect(heard).toEqual({
    name: 'changed',
    payload: { date, revision: await revision(), topics: all, menuItemId: made },
  });
  await changed(() => head.delete(`/api/menu-items/${made}`), all, { menuItemId: made });
  await changed(() => head.post(`/api/menu-plans/${day.plan}/reopen`), all, { menuItemId: item });
  await changed(() => head.post(`/api/menu-plans/${day.plan}/approve`), all, { menuItemId: item });
  const rename = () =>
    api.database.dataSource.query('UPDATE schools SET name = $2 WHERE id = $1', [sd, 'SD Baru']);
  await changed(rename, ['cooking', 'packing'], { schoolId: sd });
});

test('what changes nothing, is refused, or belongs to a draft is not told', async () => {
  const { version } = await openItem(head, day.item);
  expect(
    await heardOf(() => head.put(`/api/menu-items/${day.item}`, { version, ...inputOf(day) })),
  ).toEqual([]);
  expect(await heardOf(() => tapDish(head, day.item, 'ready'))).toEqual([]);
  expect(await heardOf(() => tapDish(head, day.item, 'pending'))).toEqual([]);
  expect(await heardOf(() => head.post(`/api/menu-plans/${day.plan}/approve`))).toEqual([]);
  await heardOf(() => head.post(`/api/menu-plans/${day.plan}/reopen`));
  expect(await heardOf(() => head.post('/api/menu-items', inputOf(day)))).toEqual([]);
});

test('an item that moves to another day changes both boards, each once', async () => {
  const far = await openTablet(api.url, head.token);
  await far.watch('2026-11-26');
  const there = far.next('changed');
  const heard = await heardOf(() =>
    head.put(`/api/menu-items/${day.item}`, {
      version: 1,
      ...inputOf(day, { date: '2026-11-26' }),
    }),
  );
  expect(heard).toEqual([
    { name: 'changed', payload: withMembers({ date: day.date, menuItemId: day.item }) },
  ]);
  expect(await there).toMatchObject({
    date: '2026-11-26',
    menuItemId: day.item,
    topics: ['cooking', 'packing', 'plan'],
  });
  far.close();
});

test('nothing is told before the commit, and nothing of what is taken back', async () => {
  const session = await openSession(api.database.dataSource);
  const rename = 'UPDATE recipes SET name = $1';
  await session.query('BEGIN');
  await session.query(rename, ['Soto']);
  expect(await heardOf(async () => undefined)).toEqual([]);
  await session.query('ROLLBACK');
  expect(await heardOf(async () => undefined)).toEqual([]);
  await session.query('BEGIN');
  await session.query(rename, ['Rawon']);
  expect(await heardOf(() => session.query('COMMIT'))).toHaveLength(1);
  await session.close();
});

test('when a tablet hears of a change, the board shows it', async () => {
  const changed = tablet.next('changed');
  void tapDish(head, day.item, 'cooking');
  const { revision: told } = await changed;
  const board = bodyOf<{ revision: number; dishes: object[] }>(
    await head.get(`/api/kds/cooking?date=${day.date}`),
  );
  expect(board).toMatchObject({ revision: told, dishes: [{ status: 'cooking' }] });
});

test('packingCompleted comes once, when the last school is ready, and again only after one went back', async () => {
  const { sd, smp, sma, date } = day;
  const completed = (heard: { name: string; payload: unknown }[]) =>
    heard.filter(({ name }) => name === 'packingCompleted').map(({ payload }) => payload);
  await cookDish(head, day.item);
  for (const school of [sd, smp, sma]) await tapSchool(head, school, date, 'packing');
  expect(completed(await heardOf(() => tapSchool(head, sd, date, 'ready')))).toEqual([]);
  // The last two at the same time, each tapped twice.
  const taps = () =>
    Promise.all([smp, sma, smp, sma].map((school) => tapSchool(head, school, date, 'ready')));
  expect(completed(await heardOf(taps))).toEqual([{ date, schools: 3 }]);
  expect(completed(await heardOf(() => tapSchool(head, sma, date, 'ready')))).toEqual([]);
  expect(completed(await heardOf(() => tapSchool(head, sma, date, 'packing')))).toEqual([]);
  expect(completed(await heardOf(() => tapSchool(head, sma, date, 'ready')))).toEqual([
    { date, schools: 3 },
  ]);
  await tapDish(head, day.item, 'cooking');
  await tapDish(head, day.item, 'ready');
  const again = () => Promise.all([sd, smp, sma].map((school) => packSchool(head, school, date)));
  expect(completed(await heardOf(again))).toEqual([{ date, schools: 3 }]);
});
