import type { RefusedOperation } from '@porsi/client/outbox/outbox-storage';
import { expect, test } from 'vitest';
import { foldRefused } from './fold-refused';
import { repeatedWords } from './repeated-words';

let taps = 0;
function refused(subject: string, code: RefusedOperation['code']): RefusedOperation {
  taps += 1;
  const tap = { operationId: `op-${taps}`, date: '2026-11-24', alertIds: [taps] };
  const operation = { kind: 'alerts.acknowledge', subject, tap } as const;
  return { operation, code, detail: '', at: '2026-11-23T20:00:00.000Z' };
}

test('refused taps are one for each subject and reason, and none is lost', () => {
  const [first, other, second, third] = [
    refused('SD Negeri 1', 'NOT_FOUND'),
    refused('SMP Negeri 2', 'NOT_FOUND'),
    refused('SD Negeri 1', 'NOT_FOUND'),
    refused('SD Negeri 1', 'INVALID_TRANSITION'),
  ] as const;
  expect(foldRefused([first, other, second, third])).toEqual([
    { subject: 'SD Negeri 1', code: 'NOT_FOUND', operations: [first.operation, second.operation] },
    { subject: 'SMP Negeri 2', code: 'NOT_FOUND', operations: [other.operation] },
    { subject: 'SD Negeri 1', code: 'INVALID_TRANSITION', operations: [third.operation] },
  ]);
});

test('what was tapped more than once is said once, with how often', () => {
  expect(repeatedWords(['+10', '+1', '+10', '+10'])).toBe('+10 ×3, +1');
  expect(repeatedWords(['all'])).toBe('all');
});
