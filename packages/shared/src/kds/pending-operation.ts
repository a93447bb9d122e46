import type { ServiceDate } from '../calendar/service-date.js';
import type { AcknowledgeAlerts } from './board-alert.js';
import type { CountTap } from './packing-count.js';
import type { CookingTap, PackingTap } from './tap.js';

interface About {
  /** Name of the dish or school that was tapped, to speak of it when it is gone from the board. */
  subject: string;
}

/** A tap as a tablet keeps it until the server has answered: what to send, and where to. */
export type PendingOperation =
  | (About & {
      kind: 'cooking.status';
      date: ServiceDate;
      menuItemId: number;
      tap: CookingTap;
    })
  | (About & { kind: 'packing.status'; schoolId: number; tap: PackingTap })
  | (About & {
      kind: 'packing.count';
      schoolId: number;
      tap: CountTap;
      /** With `undo`: the trays that the operation to take back had added, where the tablet knows. */
      undone?: number | undefined;
    })
  | (About & { kind: 'alerts.acknowledge'; tap: AcknowledgeAlerts });

export type PendingKind = PendingOperation['kind'];

/** The day whose boards an operation is about. */
export function dateOf(operation: PendingOperation): ServiceDate {
  return operation.kind === 'cooking.status' ? operation.date : operation.tap.date;
}
