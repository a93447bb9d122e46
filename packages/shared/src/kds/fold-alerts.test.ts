import { expect, test } from 'vitest';
import type { BoardAlert } from './board-alert.js';
import { foldAlerts } from './fold-alerts.js';

let made = 0;
function alert(kind: BoardAlert['kind'], before: number, after: number, more = {}): BoardAlert {
  made += 1;
  return {
    id: made,
    board: 'packing',
    kind,
    at: `2026-11-23T20:0${made % 10}:00.000Z`,
    by: { id: 2, fullName: 'Dewi' },
    menuItemId: 1,
    recipeName: 'Nasi',
    schoolId: 5,
    schoolName: 'SD Negeri 1',
    before: { portionsSmall: before, portionsLarge: 20 },
    after: { portionsSmall: after, portionsLarge: 20 },
    acknowledged: null,
    ...more,
  };
}

test('two edits of one card are one: from the first number to the last', () => {
  const [first, second] = [alert('changed', 150, 160), alert('changed', 160, 162)];
  expect(foldAlerts([first, second], 'packing')).toMatchObject([
    {
      kind: 'changed',
      ids: [first.id, second.id],
      before: { portionsSmall: 150 },
      after: { portionsSmall: 162 },
      at: second.at,
    },
  ]);
});

test('what was seen, and what is for the other board, is not shown', () => {
  const seen = { at: '2026-11-23T21:00:00.000Z', by: { id: 3, fullName: 'Budi' }, initials: null };
  expect(
    foldAlerts(
      [
        alert('changed', 1, 2, { acknowledged: seen }),
        alert('changed', 1, 2, { board: 'cooking' }),
      ],
      'packing',
    ),
  ).toEqual([]);
});

test.each([
  ['added', 'changed', 'added'],
  ['changed', 'removed', 'removed'],
  ['removed', 'added', 'changed'],
  ['added', 'removed', 'removed'],
] as const)('%s, then %s is %s', (first, last, kind) => {
  expect(foldAlerts([alert(first, 0, 5), alert(last, 5, 6)], 'packing')[0]?.kind).toBe(kind);
});

test('each dish of each school stands for itself', () => {
  const alerts = [alert('changed', 1, 2), alert('changed', 1, 2, { schoolId: 6 })];
  expect(foldAlerts(alerts, 'packing')).toHaveLength(2);
});

test('a dish that took the place of another is one removed and one added', () => {
  const alerts = [
    alert('removed', 150, 0),
    alert('added', 0, 150, { recipeName: 'Soto' }),
    alert('changed', 150, 160, { recipeName: 'Soto' }),
  ];
  expect(foldAlerts(alerts, 'packing')).toMatchObject([
    { kind: 'removed', recipeName: 'Nasi' },
    { kind: 'added', recipeName: 'Soto', after: { portionsSmall: 160 } },
  ]);
});
