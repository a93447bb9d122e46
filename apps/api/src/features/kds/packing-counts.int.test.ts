import { randomUUID } from 'node:crypto';
import { plannedDay, type PlannedDay } from '@porsi/db/testing/scenarios';
import { FloorSchool } from '@porsi/shared/kds/floor';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ApiCaller } from '../../testing/api-caller.js';
import { countTrays, floorSchool, logOf, openFloor } from '../../testing/floor-caller.js';
import { cookDish, packSchool, tapDish, tapSchool } from '../../testing/kitchen-taps.js';
import { issuesOf } from '../../testing/menu-item-caller.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';

let api: TestApi;
let day: PlannedDay;
let packer: ApiCaller;
let head: ApiCaller;

beforeEach(async () => {
  api = await startTestApi();
  day = await plannedDay(api.database.dataSource);
  packer = await api.as('packing');
  head = await api.as('kepala_sppg');
});
afterEach(() => api.close());

/** The school of the plan: 80 small and 90 large trays. */
const large = () => ({ schoolId: day.sd, date: day.date });
const small = () => ({ ...large(), size: 'small' as const });
const add = (trays: number) => ({ kind: 'add', trays }) as const;
const fill = { kind: 'fill' } as const;
const undo = (undoes: string) => ({ kind: 'undo', undoes }) as const;
const counted = () => floorSchool(packer, day.date, day.sd);

test('more, fewer, the rest; short of nothing it adds nothing', async () => {
  const first = await countTrays(packer, large(), add(10));
  expect(first.status).toBe(200);
  expect(FloorSchool.strict().parse(first.body)).toEqual({
    schoolId: day.sd,
    departureTime: null,
    countedSmall: 0,
    countedLarge: 10,
    isCounted: true,
    reason: null,
  });
  await countTrays(packer, large(), add(-4));
  expect((await countTrays(packer, small(), fill)).body).toMatchObject({ countedSmall: 80 });
  expect((await countTrays(packer, large(), fill)).body).toMatchObject({ countedLarge: 90 });
  expect((await countTrays(packer, large(), fill)).body).toMatchObject({ countedLarge: 90 });
  expect((await countTrays(packer, large(), add(5))).body).toMatchObject({ countedLarge: 95 });
  expect(await counted()).toMatchObject({ countedSmall: 80, countedLarge: 95 });
});

test('never below zero', async () => {
  await countTrays(packer, large(), add(3));
  expect(await countTrays(packer, large(), add(-4))).toMatchObject({
    status: 409,
    body: { code: 'COUNT_BELOW_ZERO' },
  });
  expect((await countTrays(packer, large(), add(-3))).body).toMatchObject({
    countedLarge: 0,
    isCounted: false,
  });
});

test('a count is taken back once, with what it had added', async () => {
  const [filling, ten] = [randomUUID(), randomUUID()];
  await countTrays(packer, large(), add(10), ten);
  await countTrays(packer, large(), fill, filling);
  const undoing = randomUUID();
  expect((await countTrays(packer, large(), undo(filling), undoing)).body).toMatchObject({
    countedLarge: 10,
  });
  for (const again of [undo(filling), undo(randomUUID())])
    expect((await countTrays(packer, large(), again)).body).toMatchObject({ countedLarge: 10 });
  // Another size, another school, another day: not this one's operation.
  await countTrays(packer, small(), add(20));
  expect((await countTrays(packer, small(), undo(ten))).body).toMatchObject({ countedSmall: 20 });
  await countTrays(packer, large(), add(-8));
  expect((await countTrays(packer, large(), undo(ten))).body).toMatchObject({
    code: 'COUNT_BELOW_ZERO',
  });
  const log = await logOf(packer, day.date);
  expect(log.find(({ operationId }) => operationId === filling)).toMatchObject({
    effect: { size: 'large', trays: 80 },
    undoneBy: undoing,
  });
  expect(log.find(({ operationId }) => operationId === undoing)).toMatchObject({
    undoes: filling,
    undoneBy: null,
  });
  expect(log.find(({ operationId }) => operationId === ten)).toMatchObject({
    undoes: null,
    undoneBy: null,
  });
  // What was taken back can be brought back.
  expect((await countTrays(packer, large(), undo(undoing))).body).toMatchObject({
    countedLarge: 82,
  });
});

test('a repeat counts once, also at the same time', async () => {
  const operationId = randomUUID();
  const repeats = [1, 2, 3, 4].map(() => countTrays(packer, large(), add(10), operationId));
  for (const answer of await Promise.all(repeats))
    expect(answer.body).toMatchObject({ countedLarge: 10 });
  expect((await countTrays(packer, large(), add(11), operationId)).body).toMatchObject({
    code: 'OPERATION_REUSED',
  });
  expect(await counted()).toMatchObject({ countedLarge: 10 });
});

test('several packers lose no tap, and who fills together does not pack twice', async () => {
  const second = await startTestApi({ database: api.database });
  try {
    const other = second.nobody;
    const auth = { headers: { authorization: `Bearer ${packer.token}` } };
    const path = `/api/kds/packing/${day.sd}/counts`;
    const body = (change: object) => ({
      date: day.date,
      size: 'large',
      change,
      operationId: randomUUID(),
    });
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        index % 2 === 0
          ? countTrays(packer, large(), add(1))
          : other.post(path, body(add(10)), auth),
      ),
    );
    expect(await counted()).toMatchObject({ countedLarge: 44 });
    await Promise.all([
      countTrays(packer, large(), fill),
      other.post(path, body(fill), auth),
      countTrays(packer, large(), fill),
    ]);
    expect(await counted()).toMatchObject({ countedLarge: 90 });
  } finally {
    await second.close();
  }
});

test('no small trays for a school of large portions', async () => {
  const answer = await countTrays(packer, { ...small(), schoolId: day.smp }, add(1));
  expect(answer.status).toBe(422);
  expect(issuesOf(answer)).toEqual(['SMALL_NOT_ALLOWED size']);
  expect((await countTrays(packer, { ...large(), schoolId: day.smp }, add(1))).status).toBe(200);
});

test('nothing that day is not found, what is ready is not counted', async () => {
  for (const [schoolId, date] of [
    [day.sd, '2026-11-25'],
    [999_999, day.date],
  ] as const)
    expect((await countTrays(packer, { schoolId, date }, add(1))).status).toBe(404);
  await cookDish(head, day.item);
  await packSchool(head, day.sd, day.date);
  expect((await countTrays(packer, large(), add(1))).body).toMatchObject({
    code: 'INVALID_TRANSITION',
  });
  await tapSchool(head, day.sd, day.date, 'packing');
  expect((await countTrays(packer, large(), add(1))).status).toBe(200);
});

test('what a count may be', async () => {
  for (const change of [
    add(0),
    add(1.5),
    add(100_001),
    { kind: 'empty' },
    { kind: 'undo', undoes: 'it' },
  ])
    expect(
      (
        await packer.post(`/api/kds/packing/${day.sd}/counts`, {
          ...large(),
          size: 'large',
          change,
        })
      ).status,
    ).toBe(422);
  expect(await counted()).toMatchObject({ isCounted: false });
});

const ready = (changes: object = {}) =>
  packer.put(`/api/kds/packing/${day.sd}/status`, {
    date: day.date,
    status: 'ready',
    operationId: randomUUID(),
    ...changes,
  });

test('ready with another count needs a reason, which a step back forgets', async () => {
  await countTrays(packer, small(), fill);
  await countTrays(packer, large(), add(88));
  expect((await ready()).body).toMatchObject({ code: 'INVALID_TRANSITION' });
  await tapSchool(packer, day.sd, day.date, 'packing');
  expect((await ready()).body).toMatchObject({ code: 'DISHES_NOT_READY' });
  await cookDish(head, day.item);
  expect(await ready()).toMatchObject({ status: 409, body: { code: 'COUNT_DIFFERS' } });
  expect((await ready({ reason: '  ' })).status).toBe(422);
  const reason = 'Dua nampan jatuh';
  expect((await ready({ reason })).body).toMatchObject({ status: 'ready' });
  expect(await counted()).toMatchObject({ countedLarge: 88, reason });
  expect((await head.get(`/api/history?date=${day.date}`)).body).toMatchObject({
    items: expect.arrayContaining([
      expect.objectContaining({
        new: { status: 'ready', reason, counted: [{ size: 'large', counted: 88, planned: 90 }] },
      }),
    ]) as unknown,
  });
  await tapSchool(packer, day.sd, day.date, 'packing');
  expect(await counted()).toMatchObject({ countedLarge: 88, reason: null });
  await countTrays(packer, large(), fill);
  // It fits the plan now: no reason is needed, none is kept.
  expect((await ready({ reason })).body).toMatchObject({ status: 'ready' });
  expect(await counted()).toMatchObject({ reason: null });
});

test('a dish that goes back takes the reason with it', async () => {
  await cookDish(head, day.item);
  await countTrays(packer, large(), add(1));
  await tapSchool(packer, day.sd, day.date, 'packing');
  await ready({ reason: 'Sisanya menyusul' });
  await tapDish(head, day.item, 'cooking');
  expect(await counted()).toMatchObject({ reason: null });
});

test('who nobody counts is not judged', async () => {
  await cookDish(head, day.item);
  await packSchool(packer, day.sd, day.date);
  expect(await counted()).toMatchObject({ isCounted: false, reason: null });
});

test('a count is in the history, and moves the board once', async () => {
  const { revision } = await openFloor(packer, day.date);
  await countTrays(packer, large(), add(10));
  expect((await openFloor(packer, day.date)).revision).toBe(revision + 1);
  const history = await head.get(`/api/history?date=${day.date}`);
  expect(history.body).toMatchObject({
    items: [
      {
        action: 'packing.count',
        schoolId: day.sd,
        old: { traysLarge: 0 },
        new: { traysLarge: 10 },
      },
    ],
  });
});
