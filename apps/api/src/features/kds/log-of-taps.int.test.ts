import { randomUUID } from 'node:crypto';
import { plannedDay, type PlannedDay } from '@porsi/db/testing/scenarios';
import type { ListOf } from '@porsi/shared/http/page';
import { KdsOperation } from '@porsi/shared/kds/kds-operation';
import { replayOperations } from '@porsi/shared/kds/replay-operations';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ApiCaller } from '../../testing/api-caller.js';
import { expectLogToReplay } from '../../testing/expect-replay.js';
import { countTrays, logOf } from '../../testing/floor-caller.js';
import { cookDish, packSchool, tapDish, tapSchool } from '../../testing/kitchen-taps.js';
import { anInstant, aNumber, withEntries } from '../../testing/matchers.js';
import { bodyOf, inputOf, openItem } from '../../testing/menu-item-caller.js';
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

const expectReplay = (date = day.date) => expectLogToReplay(api, head, date);

test('a tap is a line with names, people and times, the newest first', async () => {
  await tapDish(head, day.item, 'cooking');
  await tapSchool(head, day.sd, day.date, 'packing');
  const page = bodyOf<ListOf<KdsOperation>>(
    await head.get(`/api/kds/operations?date=${day.date}&pageSize=1`),
  );
  expect(page.total).toBe(2);
  expect(KdsOperation.strict().parse(page.items[0])).toEqual({
    operationId: expect.any(String) as string,
    sequence: aNumber,
    kind: 'packing.status',
    date: day.date,
    at: anInstant,
    tappedAt: null,
    automatic: false,
    by: { id: aNumber, fullName: 'kepala_sppg' },
    initials: null,
    menuItemId: null,
    recipeName: null,
    schoolId: day.sd,
    schoolName: 'SD Negeri 1',
    effect: { from: 'pending', to: 'packing' },
    undoes: null,
    undoneBy: null,
  });
  expect((await logOf(head, day.date))[0]).toMatchObject({ recipeName: 'Nasi ayam kecap' });
  expect((await head.get('/api/kds/operations?date=2026-11-25')).body).toEqual({
    items: [],
    total: 0,
  });
  expect((await head.get('/api/kds/operations')).status).toBe(200);
});

test('an acknowledged tap is there once, a refused one not at all', async () => {
  const operationId = randomUUID();
  await Promise.all([1, 2, 3].map(() => tapDish(head, day.item, 'cooking', operationId)));
  await tapSchool(head, day.sd, day.date, 'ready');
  expect((await logOf(head, day.date)).map((line) => line.operationId)).toEqual([operationId]);
});

test('names stay when the dish is gone', async () => {
  await tapDish(head, day.item, 'cooking');
  await head.delete(`/api/menu-items/${day.item}`);
  expect(await expectReplay()).toMatchObject([
    { automatic: false, recipeName: 'Nasi ayam kecap' },
    { automatic: true, recipeName: 'Nasi ayam kecap', effect: { from: 'cooking', to: 'pending' } },
  ]);
});

test('what follows by itself from taps and edits is in the log', async () => {
  await cookDish(head, day.item);
  await packSchool(head, day.sd, day.date);
  await packSchool(head, day.smp, day.date);
  await tapDish(head, day.item, 'cooking');
  await expectReplay();
  await tapDish(head, day.item, 'ready');
  await tapSchool(head, day.sd, day.date, 'ready');
  const { version } = await openItem(head, day.item);
  const allocations = [{ schoolId: day.sd, portionsSmall: 80, portionsLarge: 420 }];
  await head.put(`/api/menu-items/${day.item}`, { version, ...inputOf(day, { allocations }) });
  const edited = await expectReplay();
  expect(edited.filter(({ automatic }) => automatic)).toMatchObject([
    { schoolId: day.sd, effect: { from: 'ready', to: 'packing' } },
    { schoolId: day.smp, effect: { from: 'ready', to: 'packing' } },
    { schoolId: day.sd, effect: { from: 'ready', to: 'packing' }, by: { fullName: 'kepala_sppg' } },
  ]);
  await tapSchool(head, day.sd, day.date, 'ready');
  await head.post('/api/menu-items', inputOf(day));
  await expectReplay();
});

test('a dish that moves begins anew, on either day', async () => {
  const other = '2026-11-26';
  await cookDish(head, day.item);
  const { version } = await openItem(head, day.item);
  await head.put(`/api/menu-items/${day.item}`, { version, ...inputOf(day, { date: other }) });
  await expectReplay();
  await tapDish(head, day.item, 'cooking');
  await expectReplay(other);
});

test('a school that is deleted takes what was packed for it along', async () => {
  await tapSchool(head, day.sma, day.date, 'packing');
  await countTrays(head, { schoolId: day.sma, date: day.date }, { kind: 'add', trays: 12 });
  await head.delete(`/api/menu-items/${day.item}`);
  await expectReplay();
  expect((await head.delete(`/api/schools/${day.sma}`)).status).toBe(204);
  const log = await expectReplay();
  expect(replayOperations(log)).toEqual(replayOperations([]));
  const followed = log.filter(({ automatic }) => automatic);
  expect(followed.map(({ schoolName }) => schoolName)).toEqual(['SMA Negeri 3', 'SMA Negeri 3']);
  expect(followed.map(({ effect }) => effect)).toEqual(
    withEntries({ from: 'packing', to: 'pending' }, { size: 'large', trays: -12 }),
  );
});

test('two processes, many taps at once: the log leads to what is stored', async () => {
  const second = await startTestApi({ database: api.database });
  try {
    const headers = { authorization: `Bearer ${head.token}` };
    const packing = (school: number, status: string) =>
      second.nobody.put(
        `/api/kds/packing/${school}/status`,
        { date: day.date, status, operationId: randomUUID() },
        { headers },
      );
    await Promise.all([
      ...(['cooking', 'pending', 'ready', 'cooking', 'ready'] as const).map((status) =>
        tapDish(head, day.item, status),
      ),
      ...['packing', 'pending', 'packing', 'ready'].flatMap((status) =>
        [day.sd, day.smp, day.sma].map((school) => packing(school, status)),
      ),
      ...[3, -2, 10, -10, 5].map((trays) =>
        countTrays(head, { schoolId: day.smp, date: day.date }, { kind: 'add', trays }),
      ),
    ]);
    await expectReplay();
  } finally {
    await second.close();
  }
});
