import type { PackingSchool } from '@porsi/shared/kds/packing-board';
import { expect, test } from 'vitest';
import { lastPacked } from './last-packed';

test('a day is packed since its last school was', () => {
  const at = (finishedAt: string | null) => ({ finishedAt }) as PackingSchool;
  expect(lastPacked([])).toBeNull();
  expect(lastPacked([at(null)])).toBeNull();
  expect(
    lastPacked([at('2026-11-23T20:05:00.000Z'), at('2026-11-23T21:00:00.000Z'), at(null)]),
  ).toBe('2026-11-23T21:00:00.000Z');
});
