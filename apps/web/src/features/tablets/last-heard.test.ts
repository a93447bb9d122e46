import { expect, test } from 'vitest';
import { lastHeard } from './last-heard';

const now = Date.parse('2026-11-24T03:00:00Z');

test.each([
  [null, { kind: 'never' }],
  ['2026-11-24T02:59:30Z', { kind: 'now' }],
  // A tablet whose report and our clock differ a little is there, not in the future.
  ['2026-11-24T03:00:05Z', { kind: 'now' }],
  ['2026-11-24T02:56:30Z', { kind: 'minutes', minutes: 3 }],
  ['2026-11-24T02:00:01Z', { kind: 'minutes', minutes: 59 }],
  ['2026-11-24T02:00:00Z', { kind: 'silent', since: '2026-11-24T02:00:00Z' }],
])('last seen at %s', (lastSeenAt, said) => expect(lastHeard(lastSeenAt, now)).toEqual(said));
