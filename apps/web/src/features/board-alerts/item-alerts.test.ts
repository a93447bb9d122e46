import { expect, test } from 'vitest';
import type { BoardAlert } from '@porsi/shared/kds/board-alert';
import { alertsByItem, someUnseen } from './item-alerts';

function alert(id: number, menuItemId: number, seenAt: string | null): BoardAlert {
  const by = { id: 1, fullName: 'Dewi' };
  return {
    id,
    board: 'cooking',
    kind: 'changed',
    at: '2026-11-24T01:00:00Z',
    by,
    menuItemId,
    recipeName: 'Nasi',
    schoolId: null,
    schoolName: null,
    before: { portionsSmall: 0, portionsLarge: 150 },
    after: { portionsSmall: 0, portionsLarge: 162 },
    acknowledged: seenAt === null ? null : { at: seenAt, by, initials: 'AS' },
  };
}

const first = alert(1, 7, '2026-11-24T02:00:00Z');
const second = alert(2, 7, '2026-11-24T02:30:00Z');
const open = alert(3, 8, null);

test('alerts belong to their item, the newest first', () => {
  const byItem = alertsByItem([first, second, open]);
  expect(byItem.get(7)?.all.map(({ id }) => id)).toEqual([2, 1]);
  expect(byItem.get(8)?.all).toEqual([open]);
  expect(byItem.get(9)).toBeUndefined();
});

test('an item tells how many wait, and who has seen the last', () => {
  const byItem = alertsByItem([second, first, open]);
  expect(byItem.get(7)).toMatchObject({ unseen: 0, lastSeen: { at: second.acknowledged?.at } });
  expect(byItem.get(8)).toMatchObject({ unseen: 1, lastSeen: null });
});

test('a day waits as long as one of its alerts does', () => {
  expect(someUnseen([])).toBe(false);
  expect(someUnseen([first, second])).toBe(false);
  expect(someUnseen([first, open])).toBe(true);
});
