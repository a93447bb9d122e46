import { expect, test } from 'vitest';
import { createRefreshAttempt } from './refresh-attempt.js';

/** A browser's storage, as one that works. */
function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

test('windows of one tablet, and its pages after a restart, name the same attempt', () => {
  const shared = storage();
  const one = createRefreshAttempt(() => shared);
  const other = createRefreshAttempt(() => shared);
  const name = one.name();
  expect(other.name()).toBe(name);
  other.answered(name);
  const next = createRefreshAttempt(() => shared).name();
  expect(next).not.toBe(name);
});

test('an answer to an earlier attempt does not end the one that is under way', () => {
  const shared = storage();
  const attempt = createRefreshAttempt(() => shared);
  const first = attempt.name();
  attempt.answered(first);
  const second = attempt.name();
  attempt.answered(first);
  expect(attempt.name()).toBe(second);
});

test('a storage that refuses keeps nobody out', () => {
  const attempt = createRefreshAttempt(() => {
    throw new Error('the storage is forbidden');
  });
  const name = attempt.name();
  expect(attempt.name()).toBe(name);
  attempt.answered(name);
  expect(attempt.name()).not.toBe(name);
});
