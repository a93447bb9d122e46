import { expect, test } from 'vitest';
import { boardText, stampedAt } from './board-text.js';

const SETTINGS = { safeHours: 4, stackSize: 10 };
const NOON = new Date('2026-11-24T05:00:00.123Z');

test('a cooking board around its dishes, in bytes, with the time of sending', () => {
  const row = { revision: 3, entries: '{"name":"é 漢"}' };
  const text = boardText('cooking', '2026-11-24', row, SETTINGS);
  expect(JSON.parse(stampedAt(text, NOON).toString())).toEqual({
    date: '2026-11-24',
    revision: 3,
    serverTime: '2026-11-24T05:00:00.123Z',
    dishes: [{ name: 'é 漢' }],
  });
});

test('a packing board with its counts', () => {
  const row = { revision: 0, entries: '', pending: 1, packing: 2, ready: 3 };
  const text = boardText('packing', '2026-11-24', row, SETTINGS);
  expect(JSON.parse(stampedAt(text, NOON).toString())).toEqual({
    date: '2026-11-24',
    revision: 0,
    serverTime: '2026-11-24T05:00:00.123Z',
    schools: [],
    counts: { pending: 1, packing: 2, ready: 3 },
  });
});

test('the floor with the kitchen’s settings and its alerts', () => {
  const row = { revision: 1, entries: '{"schoolId":1}', alerts: '{"id":2}' };
  const text = boardText('floor', '2026-11-24', row, SETTINGS);
  expect(JSON.parse(stampedAt(text, NOON).toString())).toEqual({
    date: '2026-11-24',
    revision: 1,
    serverTime: '2026-11-24T05:00:00.123Z',
    safeHours: 4,
    stackSize: 10,
    schools: [{ schoolId: 1 }],
    alerts: [{ id: 2 }],
  });
});

test('two answers of one text do not share their time', () => {
  const text = boardText('cooking', '2026-11-24', { revision: 3, entries: '' }, SETTINGS);
  const first = stampedAt(text, NOON);
  stampedAt(text, new Date('2027-01-01T00:00:00Z'));
  expect(first.toString()).toContain('2026-11-24T05:00:00.123Z');
});
