import { randomUUID } from 'node:crypto';
import type { PlannedDay } from '@porsi/db/testing/scenarios';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ApiCaller } from '../../testing/api-caller.js';
import { countTrays, openFloor } from '../../testing/floor-caller.js';
import { tapDish, tapSchool } from '../../testing/kitchen-taps.js';
import { editItem } from '../../testing/menu-item-caller.js';
import type { TestApi } from '../../testing/start-test-api.js';
import { heardBecause, type Tablet } from '../../testing/tablet.js';
import { openTwoProcesses, type TwoProcesses } from '../../testing/two-processes.js';

let api: TestApi;
let day: PlannedDay;
let head: ApiCaller;
let tablet: Tablet;
let close: TwoProcesses['close'];

beforeEach(async () => {
  ({ api, day, head, tablet, close } = await openTwoProcesses());
});
afterEach(() => close());

/** The one `changed` that an act is heard as. */
async function changedBy(act: () => Promise<unknown>): Promise<unknown> {
  const heard = await heardBecause(api, tablet, day.date, act);
  expect(heard.map(({ name }) => name)).toEqual(['changed']);
  expect(heard[0]?.payload).toMatchObject({
    date: day.date,
    revision: (await openFloor(head, day.date)).revision,
  });
  return heard[0]?.payload;
}

test('one change, one changed: counts, alerts of both boards, seeing them, a departure', async () => {
  const { sd: schoolId, date } = day;
  const count = () => countTrays(head, { schoolId, date }, { kind: 'fill' });
  expect(await changedBy(count)).toMatchObject({ topics: ['packing'], schoolId });
  expect(await heardBecause(api, tablet, date, count)).toEqual([]);

  await changedBy(() => tapDish(head, day.item, 'cooking'));
  await changedBy(() => tapSchool(head, schoolId, date, 'packing'));
  const allocations = [{ schoolId, portionsSmall: 1, portionsLarge: 2 }];
  const edit = () => editItem(head, day, { totalPortions: 3, allocations });
  const edited = await changedBy(edit);
  expect(edited).toMatchObject({ topics: ['cooking', 'packing', 'plan'], menuItemId: day.item });
  expect(edited).not.toHaveProperty('schoolId');

  const { alerts } = await openFloor(head, date);
  const acknowledge = (id: number | undefined) => () =>
    head.post('/api/kds/alerts/acknowledge', {
      date,
      alertIds: [id],
      operationId: randomUUID(),
    });
  expect(alerts.map(({ board }) => board)).toEqual(['cooking', 'packing']);
  expect(await changedBy(acknowledge(alerts[0]?.id))).toMatchObject({ topics: ['cooking'] });
  expect(await changedBy(acknowledge(alerts[1]?.id))).toMatchObject({ topics: ['packing'] });

  const { body: school } = await head.get(`/api/schools/${schoolId}`);
  const leave = () =>
    head.put(`/api/schools/${schoolId}`, { ...(school as object), departureTime: '07:30' });
  expect(await changedBy(leave)).toMatchObject({ topics: ['packing'], schoolId });
});
