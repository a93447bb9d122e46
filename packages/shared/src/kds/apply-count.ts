import type { DayBoards } from './apply-operations.js';
import { countedTrays } from './count-standing.js';
import type { FloorSchool } from './floor.js';
import { traysAdded } from './trays-added.js';
import type { PendingOperation } from './pending-operation.js';
import { isCounted, plannedTrays } from './tray-plan.js';

type Count = Extract<PendingOperation, { kind: 'packing.count' }>;

/** What the counts that were applied so far have added, by operation: an undo takes that away. */
export type AddedTrays = Map<string, number>;

/** The boards after a count; one that would fall below zero changes nothing. Notes what it added. */
export function applyCount(boards: DayBoards, operation: Count, added: AddedTrays): DayBoards {
  const { packing, floor } = boards;
  const entry = floor?.schools.find(({ schoolId }) => schoolId === operation.schoolId);
  if (!floor || !entry) return boards;
  const { size, change, operationId } = operation.tap;
  const school = packing?.schools.find(({ schoolId }) => schoolId === operation.schoolId);
  if (school?.status === 'ready') return boards;
  // Without the packing board nobody knows what is missing: then nothing is filled.
  const counted = countedTrays(entry)[size];
  const planned = school ? plannedTrays(school.dishes)[size] : counted;
  const undone =
    change.kind === 'undo' ? (added.get(change.undoes) ?? operation.undone ?? 0) : undefined;
  const trays = traysAdded(change, counted, planned, undone);
  if (trays === null) return boards;
  added.set(operationId, trays);
  if (change.kind === 'undo') added.set(change.undoes, 0);
  if (trays === 0) return boards;
  const now = { ...countedTrays(entry), [size]: counted + trays };
  const next: FloorSchool = {
    ...entry,
    countedSmall: now.small,
    countedLarge: now.large,
    isCounted: isCounted(now),
  };
  return {
    ...boards,
    floor: { ...floor, schools: floor.schools.map((old) => (old === entry ? next : old)) },
  };
}
