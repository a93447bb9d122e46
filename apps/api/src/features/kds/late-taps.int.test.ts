import { randomUUID } from 'node:crypto';
import { plannedDay, type PlannedDay } from '@porsi/db/testing/scenarios';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ApiCaller } from '../../testing/api-caller.js';
import { logOf } from '../../testing/floor-caller.js';
import { cookDish, tapDish, tapSchool } from '../../testing/kitchen-taps.js';
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

const dishTap = (tap: object, operationId = randomUUID()) =>
  head.put(`/api/kds/cooking/${day.item}/status`, { operationId, ...tap });
const schoolTap = (tap: object) =>
  head.put(`/api/kds/packing/${day.sd}/status`, {
    date: day.date,
    operationId: randomUUID(),
    ...tap,
  });

test('a tap from a step that others have left is refused, whichever way it goes', async () => {
  await cookDish(head, day.item);
  // Tapped offline, while it was cooking: one step back by its status alone, but not from where it is.
  for (const late of [
    { from: 'pending', status: 'cooking' },
    { from: 'cooking', status: 'pending' },
  ])
    expect((await dishTap(late)).body).toMatchObject({ code: 'INVALID_TRANSITION' });
  expect((await dishTap({ from: 'ready', status: 'cooking' })).body).toMatchObject({
    status: 'cooking',
  });
  await tapSchool(head, day.sd, day.date, 'packing');
  expect((await schoolTap({ from: 'ready', status: 'pending' })).body).toMatchObject({
    code: 'INVALID_TRANSITION',
  });
  expect((await schoolTap({ from: 'packing', status: 'pending' })).body).toMatchObject({
    status: 'pending',
  });
});

test('a tap for what holds already is a success without effect, from wherever', async () => {
  await tapDish(head, day.item, 'cooking');
  const answer = await dishTap({ from: 'pending', status: 'cooking' });
  expect([answer.status, answer.body]).toMatchObject([200, { status: 'cooking' }]);
  expect((await logOf(head, day.date)).map(({ effect }) => effect)).toEqual([
    { from: 'pending', to: 'cooking' },
    null,
  ]);
});

test('a refused tap is not remembered: the same id may be sent again', async () => {
  const operationId = randomUUID();
  const tap = { from: 'cooking', status: 'ready' };
  expect((await dishTap(tap, operationId)).body).toMatchObject({ code: 'INVALID_TRANSITION' });
  await tapDish(head, day.item, 'cooking');
  expect((await dishTap(tap, operationId)).body).toMatchObject({ status: 'ready' });
});

test('initials and the time of the tap are kept; with others it is another request', async () => {
  const operationId = randomUUID();
  const tap = { status: 'cooking', initials: ' rw ', tappedAt: '2026-11-23T19:00:00.000Z' };
  const first = await dishTap(tap, operationId);
  expect((await dishTap({ ...tap, initials: 'RW' }, operationId)).body).toEqual(first.body);
  expect((await dishTap({ ...tap, initials: 'XY' }, operationId)).body).toMatchObject({
    code: 'OPERATION_REUSED',
  });
  expect(await logOf(head, day.date)).toMatchObject([
    { operationId, initials: 'RW', tappedAt: '2026-11-23T19:00:00.000Z' },
  ]);
  for (const [field, wrong] of Object.entries({ initials: 'abcde', tappedAt: 'soon', from: 'raw' }))
    expect((await dishTap({ status: 'ready', [field]: wrong })).status).toBe(422);
});

test('a step has the time at which it was tapped, however late it arrives', async () => {
  const { dataSource } = api.database;
  const ago = async (minutes: number): Promise<string> => {
    const [row] = await dataSource.query<{ at: Date }[]>(
      `SELECT date_trunc('milliseconds', now() - make_interval(mins => $1)) AS at`,
      [minutes],
    );
    return row?.at.toISOString() ?? '';
  };
  const [began, done, packed, ahead] = await Promise.all([200, 190, 185, -60].map(ago));
  await dishTap({ from: 'pending', status: 'cooking', tappedAt: began });
  expect((await dishTap({ from: 'cooking', status: 'ready', tappedAt: done })).body).toMatchObject({
    status: 'ready',
    startedAt: began,
    finishedAt: done,
  });
  await schoolTap({ from: 'pending', status: 'packing', tappedAt: packed });
  // A clock that is behind: its tap is not older than the work that it ends.
  expect(
    (await schoolTap({ from: 'packing', status: 'ready', tappedAt: done })).body,
  ).toMatchObject({ startedAt: packed, finishedAt: packed });
  await schoolTap({ from: 'ready', status: 'packing' });
  // And one that is ahead.
  const { body } = await schoolTap({ from: 'packing', status: 'ready', tappedAt: ahead });
  expect(Date.parse((body as { finishedAt: string }).finishedAt)).toBeLessThan(
    Date.parse(await ago(-1)),
  );
});
