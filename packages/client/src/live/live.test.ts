import { afterEach, beforeEach, expect, test } from 'vitest';
import { createClient, type Client } from '../client.js';
import {
  json,
  problem,
  sessionAs,
  startStandIn,
  type StandIn,
} from '../testing/stand-in-server.js';
import { until } from '../testing/until.js';
import type { Outdated } from './live.js';

const date = '2026-11-23';
const serverTime = '2026-11-22T20:00:00.000Z';
let server: StandIn;
let client: Client;
let watched: string[];

beforeEach(async () => {
  server = await startStandIn();
  client = createClient({ baseUrl: server.baseUrl });
  watched = [];
  server.kds.on('connection', (socket) => {
    socket.on('watch', (request, answer) => {
      watched.push(request.date);
      answer({ revision: 7, serverTime });
    });
  });
  server.answer((_request, response) =>
    json(response, { date, revision: 7, serverTime, dishes: [] }),
  );
});
afterEach(async () => {
  client.live.stop();
  await server.stop();
});

const state = (wanted: string) => until(client.live.status, (status) => status.state === wanted);
const nextOutdated = () =>
  new Promise<Outdated>((resolve) => {
    const off = client.live.on('outdated', (event) => {
      off();
      resolve(event);
    });
  });

test('watches a day and knows until when its board is true', async () => {
  client.live.watch(date);
  await client.boards.cooking(date);
  expect(await state('live')).toMatchObject({ date, asOf: Date.parse(serverTime) });
  expect(watched).toEqual([date]);
});

test('waits for the token of a session that is being taken up', async () => {
  const tokens: unknown[] = [];
  server.admit((token) => {
    tokens.push(token);
    return token === 'kept';
  });
  server.answer((_request, response) => json(response, sessionAs('kept')));
  const restored = client.session.restore();
  client.live.watch(date);
  await Promise.all([restored, state('live')]);
  expect(tokens).toEqual(['kept']);
});

test('says what changed', async () => {
  client.live.watch(date);
  await state('live');
  const outdated = nextOutdated();
  server.kds.emit('changed', { date, revision: 8, topics: ['packing'], schoolId: 3 });
  expect(await outdated).toEqual({ date, topics: ['packing'] });
});

test('a pulse with another revision than the board shows that a message was missed', async () => {
  client.live.watch(date, 'cooking');
  await client.boards.cooking(date);
  await state('live');
  const outdated = nextOutdated();
  server.kds.emit('pulse', { date, revision: 9, serverTime });
  expect(await outdated).toEqual({ date, topics: ['cooking', 'packing', 'plan'] });
});

test('turns stale when pulses stop though the socket stays, and asks by itself', async () => {
  const hasty = createClient({ baseUrl: server.baseUrl, pulseInterval: 40 });
  hasty.live.watch(date);
  for (const wanted of ['live', 'stale', 'live'])
    await until(hasty.live.status, ({ state: now }) => now === wanted);
  hasty.live.stop();
  expect(watched.length).toBeGreaterThan(1);
});

test('connects again, watches again and has the boards fetched again', async () => {
  client.live.watch(date);
  await state('live');
  const outdated = nextOutdated();
  server.kds.disconnectSockets(true);
  await state('connecting');
  await state('live');
  expect(await outdated).toMatchObject({ date });
  expect(watched).toEqual([date, date]);
});

test('is offline when there is no server', async () => {
  const lost = createClient({ baseUrl: 'http://127.0.0.1:9' });
  lost.live.watch(date);
  const status = await until(lost.live.status, ({ state }) => state === 'offline');
  expect(status.asOf).toBeNull();
  lost.live.stop();
});

test('renews a refused token and comes back with it', async () => {
  server.admit((token) => token === 'new');
  server.answer((_request, response) => json(response, sessionAs('new')));
  client.live.watch(date);
  await state('live');
  expect(server.seen).toEqual(['POST /api/auth/refresh']);
});

test('hangs up when the session is over', async () => {
  server.admit(() => false);
  server.answer((_request, response) => problem(response, 401, 'UNAUTHENTICATED'));
  client.live.watch(date);
  await until(client.session.state, (session) => session.status === 'signed-out');
  expect(client.live.status.getSnapshot().date).toBeNull();
});
