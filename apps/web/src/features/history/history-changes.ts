import type { HistoryEntry } from '@porsi/shared/history/history-entry';
import { portionSizes, type PortionSize } from '@porsi/shared/portions/portion-sizes';
import { z } from 'zod';

/** What may stand on either side of an entry; anything else is not shown. */
const Side = z.object({
  date: z.string().optional().catch(undefined),
  recipeId: z.number().optional().catch(undefined),
  totalPortions: z.number().optional().catch(undefined),
  status: z.string().optional().catch(undefined),
  reason: z.string().optional().catch(undefined),
  traysSmall: z.number().optional().catch(undefined),
  traysLarge: z.number().optional().catch(undefined),
  changesSeen: z.number().optional().catch(undefined),
  allocations: z
    .array(z.object({ schoolId: z.number(), portionsSmall: z.number(), portionsLarge: z.number() }))
    .catch([])
    .default([]),
  counted: z
    .array(z.object({ size: z.enum(portionSizes), counted: z.number(), planned: z.number() }))
    .catch([])
    .default([]),
});

const fields = [
  'date',
  'recipeId',
  'totalPortions',
  'status',
  'reason',
  'traysSmall',
  'traysLarge',
  'changesSeen',
] as const;
export type ChangedField = (typeof fields)[number];

/** One value that changed; undefined: there was none. */
export type HistoryChange =
  | { field: ChangedField; old: string | number | undefined; new: string | number | undefined }
  | {
      field: 'portions';
      schoolId: number;
      size: PortionSize;
      old: number | undefined;
      new: number | undefined;
    }
  | { field: 'counted'; size: PortionSize; counted: number; planned: number };

/** The changes that an entry tells of: the item's own values first, then school by school. */
export function historyChanges(entry: Pick<HistoryEntry, 'old' | 'new'>): HistoryChange[] {
  const before = Side.parse(entry.old ?? {});
  const after = Side.parse(entry.new ?? {});
  const changes: HistoryChange[] = fields.flatMap((field) =>
    before[field] === after[field] ? [] : { field, old: before[field], new: after[field] },
  );
  changes.push(...after.counted.map((count) => ({ field: 'counted' as const, ...count })));
  const old = new Map(before.allocations.map((row) => [row.schoolId, row]));
  const now = new Map(after.allocations.map((row) => [row.schoolId, row]));
  for (const schoolId of new Set([...old.keys(), ...now.keys()])) {
    for (const [size, key] of [
      ['small', 'portionsSmall'],
      ['large', 'portionsLarge'],
    ] as const) {
      const was = old.get(schoolId)?.[key] ?? 0;
      const is = now.get(schoolId)?.[key] ?? 0;
      if (was === is) continue;
      changes.push({
        field: 'portions',
        schoolId,
        size,
        old: entry.old === null ? undefined : was,
        new: entry.new === null ? undefined : is,
      });
    }
  }
  return changes;
}
