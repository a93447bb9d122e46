import type { FoldedAlert } from '@porsi/shared/kds/fold-alerts';
import { expect, test } from 'vitest';
import { alertedSubjects } from './alerted-subjects';

const alert = (more: Partial<FoldedAlert>): FoldedAlert => ({
  key: '1/',
  ids: [1],
  kind: 'changed',
  menuItemId: 1,
  recipeName: 'Nasi telur balado',
  schoolId: null,
  schoolName: null,
  before: { portionsSmall: 0, portionsLarge: 115 },
  after: { portionsSmall: 0, portionsLarge: 127 },
  at: '2026-11-24T20:00:00.000Z',
  by: { id: 1, fullName: 'Dewi' },
  ...more,
});

test('a dish is named with what became of it', () => {
  const milk = alert({ menuItemId: 2, recipeName: 'Susu UHT', kind: 'removed' });
  expect(alertedSubjects([alert({}), milk])).toEqual([
    { key: 'dish/1', name: 'Nasi telur balado', kind: 'changed' },
    { key: 'dish/2', name: 'Susu UHT', kind: 'removed' },
  ]);
});

test('a school of which several dishes changed is named once, and not as taken off', () => {
  const school = { schoolId: 5, schoolName: 'SD Negeri 1', kind: 'removed' } as const;
  expect(alertedSubjects([alert(school), alert({ ...school, menuItemId: 2 })])).toEqual([
    { key: 'school/5', name: 'SD Negeri 1', kind: 'changed' },
  ]);
});
