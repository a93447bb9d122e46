import { expect, test } from 'vitest';
import type { Traffic } from './step-results.js';
import { judgeDifferences } from './traffic.js';

const none = { inserted: 0, updated: 0, deleted: 0 };
const before: Traffic = {
  users: none,
  menu_item_school_allocations: { inserted: 1000, updated: 5, deleted: 5 },
};
const since = (written: Partial<Traffic[string]>): Traffic => {
  const table = { inserted: 1000, updated: 5, deleted: 5 };
  return {
    users: none,
    menu_item_school_allocations: {
      inserted: table.inserted + (written?.inserted ?? 0),
      updated: table.updated + (written?.updated ?? 0),
      deleted: table.deleted + (written?.deleted ?? 0),
    },
  };
};

const ROWS = 'menu_item_school_allocations rows';

test.each([
  ['two rows more, two inserted', ROWS, 12, { inserted: 2 }, 'written'],
  ['two rows more, one inserted', ROWS, 12, { inserted: 1 }, 'lost'],
  ['two rows fewer, two deleted', ROWS, 8, { deleted: 2 }, 'written'],
  ['two rows fewer, only inserted', ROWS, 8, { inserted: 5 }, 'lost'],
  ['two rows fewer, only updated', ROWS, 8, { updated: 5 }, 'lost'],
  ['users fewer, allocations written', 'users rows', 8, { deleted: 5 }, 'lost'],
  ['other portions, a row updated', 'SD portions', 8, { updated: 1 }, 'written'],
  ['other portions, nobody wrote', 'SD portions', 8, {}, 'lost'],
] as const)('%s', (_, what, after, written, verdict) => {
  const difference = { what, before: 10, after, expected: false };
  expect(judgeDifferences([difference], before, since(written))).toEqual([
    { what, before: 10, after, verdict },
  ]);
});

test('what the change itself explains needs no traffic', () => {
  const difference = { what: 'users bytes', before: 1, after: 2, expected: true };
  expect(judgeDifferences([difference], before, before)).toMatchObject([{ verdict: 'expected' }]);
});
