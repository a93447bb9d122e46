import type { KdsOperation } from '@porsi/shared/kds/kds-operation';

let sequence = 0;
/** A line of the log: a packer's count of ten, unless told otherwise. */
export function operation(more: Partial<KdsOperation>): KdsOperation {
  sequence += 1;
  return {
    operationId: `op-${sequence}`,
    sequence,
    kind: 'packing.count',
    date: '2026-11-24',
    at: '2026-11-23T20:00:00.000Z',
    tappedAt: null,
    automatic: false,
    by: { id: 1, fullName: 'Siti' },
    initials: null,
    menuItemId: null,
    recipeName: null,
    schoolId: 5,
    schoolName: 'SD Negeri 1',
    effect: { size: 'small', trays: 10 },
    undoes: null,
    undoneBy: null,
    ...more,
  };
}
