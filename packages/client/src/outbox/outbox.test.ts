import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTablet, type TabletClient } from '../tablet/tablet.js';
import {
  json,
  problem,
  sessionAs,
  startStandIn,
  type StandIn,
} from '../testing/stand-in-server.js';
import { until } from '../testing/until.js';
import { memoryStorage } from './memory-storage.js';
import type { OutboxStorage } from './outbox-storage.js';

const date = '2026-11-24';
const one = { date, subject: 'SD Negeri 1', schoolId: 5, size: 'small' } as const;

interface Sent {
  path: string;
  body: { operationId: string; change?: { trays: number }; status?: string };
}

let server: StandIn;
let storage: OutboxStorage;
let sent: Sent[];
const tablets: TabletClient[] = [];

beforeEach(async () => {
  server = await startStandIn();
  storage = memoryStorage();
  sent = [];
});
afterEach(async () => {
  for (const tablet of tablets.splice(0)) tablet.stop();
  await server.stop();
});

type Take = (response: ServerResponse) => void;

/** What the server does with a tap; signing in always works. */
function answerTaps(take: Take): void {
  server.answer((request, response, body) => {
    if (request.url?.startsWith('/api/auth/')) return json(response, sessionAs('token'));
    sent.push({ path: request.url ?? '', body: JSON.parse(body) as Sent['body'] });
    take(response);
  });
}
const ok: Take = (response) => json(response, {});
const hangUp: Take = (response) => response.destroy();
const no = (status: number, code: string): Take => {
  return (response) => problem(response, status, code);
};
/** The first tap is answered in one way, all others are taken. */
const first = (take: Take): Take => {
  return (response) => (sent.length === 1 ? take : ok)(response);
};

/** A tablet over the test's storage: a second one is the same tablet after a restart. */
async function switchOn(options: { storage?: OutboxStorage } = {}): Promise<TabletClient> {
  const tablet = createTablet({ baseUrl: server.baseUrl, storage, chance: () => 0, ...options });
  tablets.push(tablet);
  await tablet.outbox.loaded;
  return tablet;
}
const add = (tablet: TabletClient, trays: number) =>
  tablet.tap.count({ ...one, change: { kind: 'add', trays } });
const empty = (tablet: TabletClient) =>
  until(tablet.outbox.state, ({ pending }) => pending.length === 0);
const trays = () => sent.map(({ body }) => body.change?.trays);

test('taps are sent one by one, in their order, each where it belongs', async () => {
  answerTaps(ok);
  const tablet = await switchOn();
  tablet.tap.cooking({
    date,
    subject: 'Nasi',
    menuItemId: 3,
    from: 'pending',
    status: 'cooking',
  });
  add(tablet, 10);
  tablet.tap.packing({ ...one, from: 'packing', status: 'ready', reason: 'Nasi kurang' });
  tablet.tap.acknowledge({ date, subject: 'Nasi', alertIds: [4, 5] });
  await empty(tablet);
  expect(sent).toMatchObject([
    { path: '/api/kds/cooking/3/status', body: { status: 'cooking', from: 'pending' } },
    { path: '/api/kds/packing/5/counts', body: { date, size: 'small', change: { trays: 10 } } },
    { path: '/api/kds/packing/5/status', body: { date, status: 'ready', reason: 'Nasi kurang' } },
    { path: '/api/kds/alerts/acknowledge', body: { date, alertIds: [4, 5] } },
  ]);
  expect((await storage.load()).pending).toEqual([]);
});

test('a tap says that it is kept only when it is stored', async () => {
  answerTaps(ok);
  let stored: () => void = () => undefined;
  const slow: OutboxStorage = {
    ...storage,
    keep: (operation) =>
      new Promise((resolve) => {
        stored = () => resolve(storage.keep(operation));
      }),
  };
  const tablet = await switchOn({ storage: slow });
  const { kept } = add(tablet, 1);
  expect(tablet.outbox.state.getSnapshot().pending).toMatchObject([{ kept: 'storing' }]);
  expect(sent).toEqual([]);
  stored();
  await kept;
  await empty(tablet);
  expect(trays()).toEqual([1]);
});

test('a tablet that cannot store says so, and sends nevertheless', async () => {
  answerTaps(ok);
  const full: OutboxStorage = { ...storage, keep: () => Promise.reject(new Error('disk full')) };
  const tablet = await switchOn({ storage: full });
  await expect(add(tablet, 1).kept).rejects.toThrow('disk full');
  await empty(tablet);
  expect(trays()).toEqual([1]);
});

test('a tap that was stored and never sent is sent after a restart', async () => {
  server.answer(() => undefined);
  const before = await switchOn();
  before.stop();
  await add(before, 1).kept;
  await add(before, 2).kept;
  answerTaps(ok);
  const after = await switchOn();
  await empty(after);
  expect(trays()).toEqual([1, 2]);
});

test('a tap whose answer is lost is sent again as the same operation, and is uncertain until then', async () => {
  answerTaps(first(hangUp));
  const tablet = await switchOn();
  add(tablet, 1);
  const waiting = await until(tablet.outbox.state, ({ activity }) => activity === 'waiting');
  expect(waiting.pending).toMatchObject([{ uncertain: true, kept: 'kept' }]);
  tablet.outbox.hurry();
  await empty(tablet);
  expect(sent).toHaveLength(2);
  expect(sent[0]).toEqual(sent[1]);
});

test('a tap that the server took before the tablet died is sent again, and may be on its boards', async () => {
  const stuck: OutboxStorage = { ...storage, forget: () => new Promise(() => undefined) };
  answerTaps(ok);
  const before = await switchOn({ storage: stuck });
  add(before, 1);
  await empty(before);
  before.stop();
  server.answer(() => undefined);
  const after = await switchOn();
  expect(after.outbox.state.getSnapshot().pending).toMatchObject([{ uncertain: true }]);
  expect((await storage.load()).pending[0]?.tap.operationId).toBe(sent[0]?.body.operationId);
});

test.each([
  [503, 'MAINTENANCE'],
  [503, 'DATABASE_UNAVAILABLE'],
  [429, 'TOO_MANY_REQUESTS'],
  [500, 'INTERNAL_ERROR'],
])('%d %s keeps the tap, and nothing overtakes it', async (status, code) => {
  answerTaps(first(no(status, code)));
  const tablet = await switchOn();
  add(tablet, 1);
  add(tablet, 2);
  await until(tablet.outbox.state, ({ activity }) => activity === 'waiting');
  tablet.outbox.hurry();
  await empty(tablet);
  expect(trays()).toEqual([1, 1, 2]);
});

test('a refused tap stays to be read, over a restart too, and does not hold up the others', async () => {
  answerTaps(first(no(409, 'COUNT_BELOW_ZERO')));
  const tablet = await switchOn();
  add(tablet, -1);
  add(tablet, 2);
  await empty(tablet);
  tablet.stop();
  const after = await switchOn();
  const { refused } = await until(after.outbox.state, (state) => state.refused.length > 0);
  expect(refused).toMatchObject([
    { code: 'COUNT_BELOW_ZERO', operation: { subject: 'SD Negeri 1', tap: { size: 'small' } } },
  ]);
  await after.outbox.dismiss(refused[0]?.operation.tap.operationId ?? '');
  expect(await storage.load()).toEqual({ pending: [], refused: [] });
});

test('without a session taps wait for the next sign-in', async () => {
  server.answer((_request, response) => problem(response, 401, 'UNAUTHENTICATED'));
  const tablet = await switchOn();
  add(tablet, 1);
  await until(tablet.outbox.state, ({ activity }) => activity === 'session');
  expect(tablet.session.state.getSnapshot().status).toBe('signed-out');
  answerTaps(ok);
  await tablet.session.signIn({ email: 'a', password: 'b' });
  await empty(tablet);
  expect(trays()).toEqual([1]);
});

test('tells of an accepted tap while the tap is still there: a screen never shows neither', async () => {
  answerTaps((response) => json(response, { schoolId: 5, countedSmall: 1 }));
  const tablet = await switchOn();
  const told = new Promise((resolve) => {
    tablet.outbox.on('accepted', ({ answer }) =>
      resolve({ answer, pending: tablet.outbox.state.getSnapshot().pending.length }),
    );
  });
  add(tablet, 1);
  expect(await told).toEqual({ answer: { schoolId: 5, countedSmall: 1 }, pending: 1 });
});

test('what waits is thrown away only when somebody says so', async () => {
  answerTaps(hangUp);
  const tablet = await switchOn();
  await add(tablet, 1).kept;
  await add(tablet, 2).kept;
  await tablet.outbox.discard();
  expect(tablet.outbox.state.getSnapshot().pending).toEqual([]);
  expect(await storage.load()).toEqual({ pending: [], refused: [] });
});
