import type { CountChange } from '@porsi/shared/kds/packing-count';
import { oncePer } from '@porsi/shared/once-per';

type CountKey = Exclude<CountChange, { kind: 'undo' }>;

/** What the keys of a count do, in their order; a kitchen that stacks ten has one key for ten. */
export const countKeys = oncePer((stackSize: number): readonly CountKey[] => [
  ...[...new Set([-1, 1, 10, stackSize])].map((trays) => ({ kind: 'add', trays }) as const),
  { kind: 'fill' },
]);
