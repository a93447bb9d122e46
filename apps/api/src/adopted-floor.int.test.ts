import { randomUUID } from 'node:crypto';
import { OLDER_SHAPES } from '@porsi/db/testing/older-shapes';
import { replayOperations } from '@porsi/shared/kds/replay-operations';
import type { Pairing } from '@porsi/shared/tablets/tablet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ApiCaller } from './testing/api-caller.js';
import { countTrays, logOf, openFloor } from './testing/floor-caller.js';
import { tapDish } from './testing/kitchen-taps.js';
import { bodyOf, openItem } from './testing/menu-item-caller.js';
import { openOlderKitchen, type OlderKitchen } from './testing/older-kitchen.js';
import type { TestApi } from './testing/start-test-api.js';

const served = ['as the excerpt is', 'int4 ids', 'days as dates'];

describe.each(OLDER_SHAPES.filter(([name]) => served.includes(name)))(
  'the floor of the older database: %s',
  (_, changes) => {
    let api: TestApi;
    let head: ApiCaller;
    let planner: ApiCaller;
    let close: OlderKitchen['close'];

    beforeAll(async () => {
      ({ api, head, planner, close } = await openOlderKitchen(changes));
    });
    afterAll(() => close());

    test('the floor of an old day: taps, counts, alerts, the log, a departure', async () => {
      const date = '2026-02-04';
      const tap = { date, operationId: randomUUID(), status: 'packing' };
      expect((await head.put('/api/kds/packing/2/status', tap)).status).toBe(200);
      await countTrays(head, { schoolId: 2, date }, { kind: 'fill' });
      await tapDish(head, 46, 'cooking');
      const { version, recipe, allocations } = await openItem(planner, 46);
      const changed = allocations.map(({ schoolId, portionsLarge }) => ({
        schoolId,
        portionsLarge: schoolId === 2 ? portionsLarge + 3 : portionsLarge,
      }));
      const edited = await planner.put('/api/menu-items/46', {
        version,
        date,
        recipeId: recipe.id,
        totalPortions: changed.reduce((sum, { portionsLarge }) => sum + portionsLarge, 0),
        allocations: changed,
      });
      expect(edited.status).toBe(200);
      const school = bodyOf<object>(await planner.get('/api/schools/2'));
      const moved = { ...school, departureTime: '07:15' };
      expect((await planner.put('/api/schools/2', moved)).body).toMatchObject({
        departureTime: '07:15',
      });
      const floor = await openFloor(head, date);
      expect(floor.schools.find(({ schoolId }) => schoolId === 2)).toMatchObject({
        isCounted: true,
        departureTime: '07:15',
      });
      expect(floor.alerts.map(({ board, kind }) => `${board} ${kind}`)).toEqual([
        'cooking changed',
        'packing changed',
      ]);
      const log = await logOf(head, date);
      expect(replayOperations(log).dishes).toEqual(new Map([[46, 'cooking']]));
    });

    test('a tablet is let in, works, and is no user to be seen', async () => {
      const pairing = bodyOf<Pairing>(await api.nobody.post('/api/tablets/pairings'));
      const { code, pairingId, secret } = pairing;
      const added = await head.post('/api/tablets', { code, name: 'Packing 1', role: 'packing' });
      expect(added.status).toBe(201);
      const claimed = await api.nobody.post(`/api/tablets/pairings/${pairingId}/claim`, { secret });
      const tablet = new ApiCaller(api.url, bodyOf<{ accessToken: string }>(claimed).accessToken);
      expect((await tablet.get('/api/kds/floor')).status).toBe(200);
      expect((await head.get('/api/users?pageSize=200')).text).not.toContain('Packing 1');
      const { id } = bodyOf<{ id: number }>(added);
      expect((await head.delete(`/api/tablets/${id}`)).status).toBe(204);
      expect((await tablet.get('/api/kds/floor')).status).toBe(401);
    });
  },
);
