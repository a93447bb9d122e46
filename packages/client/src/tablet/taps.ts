import type { ServiceDate } from '@porsi/shared/calendar/service-date';
import type { CountChange } from '@porsi/shared/kds/packing-count';
import type { PendingOperation } from '@porsi/shared/kds/pending-operation';
import type { CookingStatus, PackingStatus } from '@porsi/shared/kds/status-order';
import type { PortionSize } from '@porsi/shared/portions/portion-sizes';
import { newOperationId } from '../operation-id.js';
import type { Outbox } from '../outbox/outbox.js';
import type { ServerClock } from '../server-clock.js';

/** A tap that is in the outbox. */
export interface Tapped {
  operation: PendingOperation;
  /** Resolves when it is stored on this tablet; rejects when it cannot be. */
  kept: Promise<void>;
}

/** One step of a dish or a school. */
export interface Moved<Status> {
  date: ServiceDate;
  /** Name of the dish or school, to speak of it later. */
  subject: string;
  /** The step that the screen showed. */
  from: Status;
  status: Status;
}

/** What fingers do on a tablet: each tap gets its operation id and its time, and is queued. */
export function createTaps(outbox: Outbox, clock: ServerClock, initials: () => string | undefined) {
  const origin = () => ({
    operationId: newOperationId(),
    tappedAt: new Date(clock.now()).toISOString(),
    initials: initials(),
  });
  const queue = (operation: PendingOperation): Tapped => ({
    operation,
    kept: outbox.add(operation),
  });
  return {
    /** Moves a dish one step. */
    cooking: ({
      date,
      subject,
      from,
      status,
      menuItemId,
    }: Moved<CookingStatus> & { menuItemId: number }) =>
      queue({
        kind: 'cooking.status',
        subject,
        date,
        menuItemId,
        tap: { ...origin(), status, from },
      }),
    /** Moves a school one step; `reason` says why it is ready with another count than planned. */
    packing: ({
      date,
      subject,
      from,
      status,
      schoolId,
      reason,
    }: Moved<PackingStatus> & { schoolId: number; reason?: string | undefined }) =>
      queue({
        kind: 'packing.status',
        subject,
        schoolId,
        tap: { ...origin(), date, status, from, reason },
      }),
    /**
     * Counts trays of a school. With `undo`, `undone` says what the count to take back had added, as
     * far as the screen knows.
     */
    count: (count: {
      date: ServiceDate;
      subject: string;
      schoolId: number;
      size: PortionSize;
      change: CountChange;
      undone?: number | undefined;
    }) => {
      const { date, subject, schoolId, size, change, undone } = count;
      const tap = { ...origin(), date, size, change };
      return queue({ kind: 'packing.count', subject, schoolId, tap, undone });
    },
    /** Somebody has seen changes. */
    acknowledge: (seen: { date: ServiceDate; subject: string; alertIds: number[] }) => {
      const { date, subject, alertIds } = seen;
      return queue({ kind: 'alerts.acknowledge', subject, tap: { ...origin(), date, alertIds } });
    },
  };
}
