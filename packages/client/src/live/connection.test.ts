import { expect, test } from 'vitest';
import {
  afterEvent,
  isBehind,
  nextDeadline,
  noConnection,
  stateOf,
  type Connection,
  type ConnectionEvent,
} from './connection.js';

const PULSE = 10_000;
const date = '2026-11-23';
const NOON = Date.parse('2026-11-23T05:00:00Z');

const watch = (at = 0): ConnectionEvent => ({ type: 'watch', at, date, topic: 'cooking' });
const pulse = (at: number, revision: number, saidAt = at): ConnectionEvent => ({
  type: 'pulse',
  at,
  date,
  revision,
  serverTime: NOON + saidAt,
});
const board = (at: number, revision: number): ConnectionEvent => ({
  type: 'board',
  at,
  date,
  topic: 'cooking',
  revision,
  serverTime: NOON + at,
});
const changed = (
  at: number,
  revision: number,
  topics: ('cooking' | 'packing')[],
): ConnectionEvent => ({
  type: 'changed',
  at,
  date,
  revision,
  topics,
  serverTime: NOON + at,
});

function after(...events: ConnectionEvent[]): Connection {
  return events.reduce(afterEvent, noConnection(0));
}

const state = (known: Connection, now: number) => stateOf(known, now, PULSE);

test('before any answer it connects, but not for ever', () => {
  expect(state(after(watch()), 25_000)).toBe('connecting');
  expect(state(after(watch()), 25_001)).toBe('offline');
});

test('a pulse of the board on the screen makes it live, as of that pulse', () => {
  const known = after(watch(), board(100, 7), pulse(200, 7));
  expect(state(known, 200)).toBe('live');
  expect(known.asOf).toBe(NOON + 200);
});

test('a connection that claims to be there but carries nothing is stale after 2.5 pulses', () => {
  const known = after(watch(), board(0, 7), pulse(0, 7));
  expect(state(known, 25_000)).toBe('live');
  expect(state(known, 25_001)).toBe('stale');
  expect(state(afterEvent(known, pulse(26_000, 7)), 26_000)).toBe('live');
});

test('a board over HTTP moves "as of" but does not make a silent socket live', () => {
  const known = after(watch(), board(0, 7), pulse(0, 7), board(30_000, 7));
  expect(known.asOf).toBe(NOON + 30_000);
  expect(state(known, 30_000)).toBe('stale');
});

test('a pulse of a newer board proves nothing about the one on the screen', () => {
  const known = after(watch(), board(0, 7), pulse(0, 7), pulse(10_000, 8));
  expect(isBehind(known)).toBe(true);
  expect(known.asOf).toBe(NOON);
  expect(state(known, 10_000)).toBe('live');
});

test('a newer board that does not arrive in time makes the screen stale, pulses or not', () => {
  const known = after(
    watch(),
    board(0, 7),
    pulse(0, 7),
    changed(1_000, 8, ['cooking']),
    pulse(6_001, 8),
  );
  expect(state(known, 6_001)).toBe('stale');
  const caughtUp = afterEvent(known, board(7_000, 8));
  expect(isBehind(caughtUp)).toBe(false);
  expect(state(caughtUp, 7_000)).toBe('live');
});

test('a change of another board leaves the one on the screen proven', () => {
  const known = after(watch(), board(0, 7), pulse(0, 7), changed(1_000, 8, ['packing']));
  expect(isBehind(known)).toBe(false);
  expect(known.asOf).toBe(NOON + 1_000);
});

test('but not when a change in between was missed', () => {
  const known = after(watch(), board(0, 7), pulse(0, 7), changed(1_000, 9, ['packing']));
  expect(isBehind(known)).toBe(true);
});

test('a message that was overtaken by a newer board does no harm', () => {
  const known = after(watch(), pulse(0, 7), board(500, 8), pulse(600, 7, 400));
  expect(isBehind(known)).toBe(false);
});

test('a server whose revision fell, because it was restored, is believed', () => {
  const known = after(watch(), board(0, 100), pulse(0, 100), pulse(10_000, 5));
  expect(isBehind(known)).toBe(true);
  expect(isBehind(afterEvent(known, board(10_100, 5)))).toBe(false);
});

test('while pulses come, a board that could never be fetched is missed', () => {
  const known = after(watch(), pulse(0, 7), pulse(10_000, 7));
  expect(isBehind(known)).toBe(true);
  expect(state(known, 10_000)).toBe('stale');
});

test('a lost connection connects again, keeps "as of", and is offline when that fails', () => {
  const lost = after(watch(), board(0, 7), pulse(0, 7), { type: 'joining', at: 3_000 });
  expect(state(lost, 3_000)).toBe('connecting');
  const failed = afterEvent(lost, { type: 'down', at: 4_000 });
  expect(state(failed, 4_000)).toBe('offline');
  expect(failed.asOf).toBe(NOON);
  expect(state(afterEvent(failed, pulse(5_000, 7)), 5_000)).toBe('live');
});

test('what belongs to another day or another board tells nothing', () => {
  const known = after(watch(), board(0, 7), pulse(0, 7));
  const otherDay = { ...pulse(9_000, 99), date: '2026-11-24' };
  const otherBoard: ConnectionEvent = {
    type: 'board',
    at: 9_000,
    date,
    topic: 'packing',
    revision: 99,
    serverTime: NOON,
  };
  expect(after(watch(), board(0, 7), pulse(0, 7), otherDay, otherBoard)).toEqual(known);
});

test('another day starts from nothing', () => {
  const known = after(watch(), board(0, 7), pulse(0, 7), {
    type: 'watch',
    at: 5_000,
    date: '2026-11-24',
    topic: 'cooking',
  });
  expect(known).toMatchObject({ shown: null, asOf: null, link: 'joining' });
});

test('the next moment to look is when the silence or the wait becomes too long', () => {
  const live = after(watch(), board(0, 7), pulse(0, 7));
  expect(nextDeadline(live, 0, PULSE)).toBe(25_000);
  expect(nextDeadline(afterEvent(live, changed(1_000, 8, ['cooking'])), 1_000, PULSE)).toBe(6_000);
  expect(nextDeadline(live, 25_001, PULSE)).toBeNull();
});
