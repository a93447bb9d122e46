import type { Tapped } from '@porsi/client/tablet/taps';
import type { CountChange } from '@porsi/shared/kds/packing-count';
import type { CookingStatus, PackingStatus } from '@porsi/shared/kds/status-order';
import type { PortionSize } from '@porsi/shared/portions/portion-sizes';
import { client } from './client';
import { offerUndo, withdrawOffer } from './undo-offer';

/** The state of the outbox says what could not be stored; the screen shows it from there. */
function queued({ operation, kept }: Tapped) {
  kept.catch(() => undefined);
  return operation;
}

/** A cook's tap, with the way back at hand. */
export function tapCooking(
  date: string,
  dish: { menuItemId: number; recipeName: string; status: CookingStatus },
  status: CookingStatus,
): void {
  const { menuItemId, recipeName, status: from } = dish;
  const move = { date, menuItemId, subject: recipeName };
  const operation = queued(client.tap.cooking({ ...move, from, status }));
  offerUndo({
    operation,
    undo: () => {
      queued(client.tap.cooking({ ...move, from: status, status: from }));
      withdrawOffer();
    },
  });
}

/** Whose school, as a tap names it. */
export interface TappedSchool {
  schoolId: number;
  schoolName: string;
}

/** A packer's tap, with the way back at hand. */
export function tapPacking(
  date: string,
  school: TappedSchool & { status: PackingStatus },
  status: PackingStatus,
  reason?: string,
): void {
  const { schoolId, schoolName, status: from } = school;
  const move = { date, schoolId, subject: schoolName };
  const operation = queued(client.tap.packing({ ...move, from, status, reason }));
  offerUndo({
    operation,
    undo: () => {
      queued(client.tap.packing({ ...move, from: status, status: from }));
      withdrawOffer();
    },
  });
}

/**
 * Counts trays, with the way back at hand.
 *
 * @param added the trays that it adds as the screen stands
 */
export function tapCount(
  date: string,
  { schoolId, schoolName }: TappedSchool,
  size: PortionSize,
  change: CountChange,
  added: number,
): void {
  const count = { date, schoolId, subject: schoolName, size };
  const operation = queued(client.tap.count({ ...count, change }));
  const undoes = operation.tap.operationId;
  offerUndo({
    operation,
    undo: () => {
      queued(client.tap.count({ ...count, change: { kind: 'undo', undoes }, undone: added }));
      withdrawOffer();
    },
  });
}

/** Takes an earlier count back, from the list of taps. */
export function undoCount(
  date: string,
  { schoolId, schoolName }: TappedSchool,
  size: PortionSize,
  undoes: string,
  undone: number,
): void {
  const change = { kind: 'undo', undoes } as const;
  queued(client.tap.count({ date, schoolId, subject: schoolName, size, change, undone }));
}

/** Somebody has seen changes: nobody can take that back. */
export function tapSeen(date: string, subject: string, alertIds: number[]): void {
  queued(client.tap.acknowledge({ date, subject, alertIds }));
}
