import { randomUUID } from 'node:crypto';
import { plannedDay, type PlannedDay } from '@porsi/db/testing/scenarios';
import { toRows } from '@porsi/shared/portions/allocation-rows';
import { makeMenuItem } from '@porsi/db/testing/builders';
import type { MenuItem } from '@porsi/shared/menu-items/menu-item';
import type { ListOf } from '@porsi/shared/http/page';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ApiCaller, type ApiAnswer } from '../../testing/api-caller.js';
import { expectLogToReplay } from '../../testing/expect-replay.js';
import { openFloor } from '../../testing/floor-caller.js';
import { bodyOf } from '../../testing/menu-item-caller.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';

/** The same night every time; NIGHT_SEED asks for another one, NIGHT_LENGTH for a longer one. */
const seed = Number(process.env['NIGHT_SEED'] ?? 20261124);
const length = Number(process.env['NIGHT_LENGTH'] ?? 160);
/** So many people act at the same time. */
const HANDS = 8;
const DAYS = ['2026-11-24', '2026-11-25'];

let api: TestApi;
let second: TestApi;
let day: PlannedDay;
/** The same person on either process. */
let callers: ApiCaller[];
/** Every tap that was sent, and how it was answered; the same body for the same id. */
const sent = new Map<string, { path: string; method: string; body: object; ok: boolean }>();

beforeAll(async () => {
  api = await startTestApi();
  second = await startTestApi({ database: api.database });
  day = await plannedDay(api.database.dataSource);
  const portions = [day.sd, day.smp].map((schoolId) => ({
    schoolId,
    portionsSmall: 0,
    portionsLarge: 40,
  }));
  for (const date of DAYS)
    await makeMenuItem(api.database.dataSource, {
      menuPlanId: day.plan,
      date,
      recipeId: day.recipe,
      rows: toRows(portions),
    });
  const { token } = await api.as('kepala_sppg');
  callers = [new ApiCaller(api.url, token), new ApiCaller(second.url, token)];
});
afterAll(async () => {
  await second.close();
  await api.close();
});

const cooking = fc.constantFrom('pending', 'cooking', 'ready');
const packing = fc.constantFrom('pending', 'packing', 'ready', 'packing', 'ready');
const which = fc.nat({ max: 1000 });
const date = fc.constantFrom(...DAYS, ...DAYS.slice(0, 1));

const anyAct = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constant('cook' as const),
      which,
      status: cooking,
      from: fc.option(cooking, { nil: undefined }),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      act: fc.constant('pack' as const),
      which,
      date,
      status: packing,
      from: fc.option(packing, { nil: undefined }),
      reason: fc.option(fc.constant('Kurang'), { nil: undefined }),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      act: fc.constant('count' as const),
      which,
      date,
      size: fc.constantFrom('small', 'large', 'large'),
      change: fc.oneof(
        fc.record({ kind: fc.constant('add'), trays: fc.constantFrom(1, 10, 10, -1, -10) }),
        fc.constant({ kind: 'fill' }),
        fc.record({ kind: fc.constant('undo'), of: which }),
      ),
    }),
  },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('repeat' as const), which }) },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('edit' as const),
      which,
      date,
      more: fc.integer({ min: -5, max: 5 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('delete' as const), which }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('plan' as const), date }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('reopen' as const) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('approve' as const) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('acknowledge' as const), date }) },
);
type Act = typeof anyAct extends fc.Arbitrary<infer One> ? One : never;

const pick = <Entry>(entries: readonly Entry[], index: number): Entry | undefined =>
  entries[index % Math.max(1, entries.length)];

async function tap(by: ApiCaller, method: string, path: string, body: object): Promise<void> {
  const operationId = randomUUID();
  const answer = await by.call(method, path, { json: { ...body, operationId } });
  demand(answer, (status) => status < 500);
  sent.set(operationId, { path, method, body, ok: answer.status === 200 });
}

async function items(by: ApiCaller): Promise<{ id: number }[]> {
  return bodyOf<ListOf<{ id: number }>>(await by.get('/api/menu-items')).items;
}

async function run(by: ApiCaller, act: Act): Promise<void> {
  const schools = [day.sd, day.smp, day.sma];
  switch (act.act) {
    case 'cook': {
      const { status, from } = act;
      const item = pick(await items(by), act.which)?.id ?? day.item;
      return tap(by, 'PUT', `/api/kds/cooking/${item}/status`, { status, from });
    }
    case 'pack': {
      const { status, from, reason } = act;
      const path = `/api/kds/packing/${pick(schools, act.which)}/status`;
      return tap(by, 'PUT', path, { date: act.date, status, from, reason });
    }
    case 'count': {
      const { size, change } = act;
      const undoes = 'of' in change ? pick([...sent.keys()], change.of) : undefined;
      if ('of' in change && undoes === undefined) return;
      const path = `/api/kds/packing/${pick(schools, act.which)}/counts`;
      const counted = undoes === undefined ? change : { kind: 'undo', undoes };
      return tap(by, 'POST', path, { date: act.date, size, change: counted });
    }
    case 'repeat': {
      const [operationId, first] = pick([...sent], act.which) ?? [];
      if (!first) return;
      const answer = await by.call(first.method, first.path, {
        json: { ...first.body, operationId },
      });
      // What was done once is done; what was refused may be possible by now.
      demand(answer, (status) => status === 200 || !first.ok);
      first.ok = answer.status === 200;
      return;
    }
    case 'edit':
      return edit(by, act.which, act.date, act.more);
    case 'delete': {
      const all = await items(by);
      const item = pick(all, act.which);
      if (item && all.length > 2) await by.delete(`/api/menu-items/${item.id}`);
      return;
    }
    case 'plan': {
      const allocations = schools.map((schoolId) => ({ schoolId, portionsLarge: 20 }));
      const input = { date: act.date, recipeId: day.recipe, totalPortions: 60, allocations };
      demand(await by.post('/api/menu-items', input), isDone);
      return;
    }
    case 'reopen':
    case 'approve':
      demand(await by.post(`/api/menu-plans/${day.plan}/${act.act}`), isDone);
      return;
    case 'acknowledge': {
      const { alerts } = await openFloor(by, act.date);
      const alertIds = alerts.map(({ id }) => id);
      if (alertIds.length > 0)
        await tap(by, 'POST', '/api/kds/alerts/acknowledge', { date: act.date, alertIds });
      return;
    }
  }
}

async function edit(by: ApiCaller, which_: number, to: string, more: number): Promise<void> {
  const chosen = pick(await items(by), which_);
  if (!chosen) return;
  const opened = await by.get(`/api/menu-items/${chosen.id}`);
  if (opened.status !== 200) return;
  const { version, recipe, allocations: stored } = bodyOf<MenuItem>(opened);
  const allocations = stored.map(({ schoolId, portionsSmall, portionsLarge }) => ({
    schoolId,
    portionsSmall,
    portionsLarge: Math.max(1, portionsLarge + more),
  }));
  const totalPortions = allocations.reduce(
    (sum, entry) => sum + entry.portionsSmall + entry.portionsLarge,
    0,
  );
  const input = { version, date: to, recipeId: recipe.id, totalPortions, allocations };
  // Somebody else may have been faster: a conflict, or gone.
  const answer = await by.put(`/api/menu-items/${chosen.id}`, input);
  demand(answer, (status) => [200, 404, 409].includes(status));
}

function demand(answer: ApiAnswer, isFine: (status: number) => boolean): void {
  if (!isFine(answer.status)) throw new Error(`${answer.status}: ${answer.text}`);
}

const isDone = (status: number) => status < 300;

test(
  `whatever a night brings, its log leads to what is stored (seed ${seed}, ${length} acts)`,
  async () => {
    const acts = fc.sample(anyAct, { numRuns: length, seed });
    for (let from = 0; from < acts.length; from += HANDS) {
      const together = acts.slice(from, from + HANDS);
      await Promise.all(
        together.map((act, hand) => run(callers[hand % 2] ?? new ApiCaller(''), act)),
      );
    }
    const [head = new ApiCaller('')] = callers;
    const logs = [];
    for (const one of DAYS) logs.push(...(await expectLogToReplay(api, head, one)));
    const logged = logs.filter(({ automatic }) => !automatic).map((line) => line.operationId);
    const acknowledged = [...sent].filter(([, { ok }]) => ok).map(([id]) => id);
    expect(logged.sort()).toEqual(acknowledged.sort());
    expect(acknowledged.length).toBeGreaterThan(length / 10);
  },
  length * 500,
);
