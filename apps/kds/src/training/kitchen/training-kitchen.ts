import { createListeners } from '@porsi/client/live/listeners';
import { applyOperations } from '@porsi/shared/kds/apply-operations';
import type { KdsOperation } from '@porsi/shared/kds/kds-operation';
import type { PendingOperation } from '@porsi/shared/kds/pending-operation';
import { refusalOf, type TapRefusal } from '@porsi/shared/kds/refusal-of';
import { schoolsPerStep } from '@porsi/shared/kds/schools-per-step';
import { alertsOf } from './alert-work';
import { drawBoards, type KitchenBoards } from './draw-boards';
import { effectOf, logLine, sentBackLines, type Worker } from './log-lines';
import { edited, type NightPlan, type PlanEdit } from './night-plan';

interface KitchenEvents {
  /** Something is different on the boards. */
  changed: { revision: number };
}

export interface TrainingKitchen {
  /** The boards as they are, told now. */
  boards: () => KitchenBoards;
  /** Every tap that was taken, the newest first. */
  log: () => readonly KdsOperation[];
  /** Takes a tap, or says why not; one that was taken before counts once. */
  take: (operation: PendingOperation, by: Worker) => TapRefusal | null;
  /** The planner changes the plan. */
  replan: (edit: PlanEdit, by: Worker) => void;
  on: ReturnType<typeof createListeners<KitchenEvents>>['on'];
}

interface Opening {
  date: string;
  plan: NightPlan;
  /** The kitchen's time, milliseconds since 1970. */
  now: () => number;
}

/**
 * A kitchen in memory in place of the server: the boards of one night, moved by the rules that the
 * server and the tablets share. It keeps nothing and sends nothing.
 */
export function openKitchen({ date, plan: firstPlan, now }: Opening): TrainingKitchen {
  const events = createListeners<KitchenEvents>();
  const time = () => new Date(now()).toISOString();
  let plan = firstPlan;
  let boards = drawBoards(plan, { date, revision: 1, serverTime: time() });
  let log: readonly KdsOperation[] = [];

  function change(next: Partial<KitchenBoards>): void {
    const head = { revision: boards.cooking.revision + 1, serverTime: time() };
    const { cooking, packing, floor } = { ...boards, ...next };
    boards = {
      cooking: { ...cooking, ...head },
      packing: { ...packing, ...head },
      floor: { ...floor, ...head },
    };
    events.emit('changed', { revision: head.revision });
  }

  return {
    on: events.on,
    log: () => log,
    boards() {
      const serverTime = time();
      const { cooking, packing, floor } = boards;
      return {
        cooking: { ...cooking, serverTime },
        packing: { ...packing, serverTime },
        floor: { ...floor, serverTime },
      };
    },
    take(tapped, by) {
      if (log.some(({ operationId }) => operationId === tapped.tap.operationId)) return null;
      const operation = asTaken(tapped, log, time());
      const refusal = refusalOf(boards, operation);
      if (refusal !== null) return refusal;
      const before = boards;
      const { cooking, packing, floor } = applyOperations(boards, [operation]);
      const after = {
        cooking: cooking ?? before.cooking,
        packing: packing ?? before.packing,
        floor: signed(floor ?? before.floor, before.floor, by),
      };
      const line = logLine(tapped, effectOf(operation, before, after), {
        by,
        at: time(),
        sequence: log.length + 1,
        boards: before,
      });
      // A school that is tapped back has its own line.
      const sentBack =
        operation.kind === 'cooking.status' ? sentBackLines(before, after, line) : [];
      log = [...sentBack, line, ...withUndone(log, operation)];
      if (line.effect !== null) change(after);
      return null;
    },
    replan(edit, by) {
      plan = edited(plan, edit);
      const drawn = drawBoards(
        plan,
        { date, revision: boards.cooking.revision, serverTime: time() },
        boards,
      );
      const firstId = boards.floor.alerts.length + 1;
      const at = time();
      const alerts = alertsOf(boards, drawn, { at, by, firstId });
      const schools = drawn.packing.schools.map((school) =>
        school.status === 'ready' && hasMore(school.schoolId, boards, drawn)
          ? { ...school, status: 'packing' as const, finishedAt: null }
          : school,
      );
      const after = {
        cooking: drawn.cooking,
        packing: { ...drawn.packing, schools, counts: schoolsPerStep(schools) },
        floor: { ...drawn.floor, alerts: [...boards.floor.alerts, ...alerts] },
      };
      const cause = { by, at, tappedAt: null, initials: null, date, sequence: log.length };
      log = [...sentBackLines(boards, after, cause), ...log];
      change(after);
    },
  };
}

/** A tap as a server judges it: at its own time, and with what its own log says of a count to take back. */
function asTaken(
  operation: PendingOperation,
  log: readonly KdsOperation[],
  at: string,
): PendingOperation {
  switch (operation.kind) {
    case 'cooking.status':
      return { ...operation, tap: { ...operation.tap, tappedAt: at } };
    case 'packing.status':
      return { ...operation, tap: { ...operation.tap, tappedAt: at } };
    case 'alerts.acknowledge':
      return { ...operation, tap: { ...operation.tap, tappedAt: at } };
    case 'packing.count': {
      const { change } = operation.tap;
      if (change.kind !== 'undo') return operation;
      const counted = log.find(({ operationId }) => operationId === change.undoes);
      const stands = counted?.undoneBy === null && counted.effect !== null;
      const undone =
        stands && counted.effect !== null && 'trays' in counted.effect ? counted.effect.trays : 0;
      return { ...operation, undone };
    }
  }
}

function withUndone(
  log: readonly KdsOperation[],
  operation: PendingOperation,
): readonly KdsOperation[] {
  if (operation.kind !== 'packing.count' || operation.tap.change.kind !== 'undo') return log;
  const { undoes } = operation.tap.change;
  const undoneBy = operation.tap.operationId;
  return log.map((line) => (line.operationId === undoes ? { ...line, undoneBy } : line));
}

/** Who has seen an alert is known here, not on the tablet that said so. */
function signed(
  floor: KitchenBoards['floor'],
  before: KitchenBoards['floor'],
  by: Worker,
): KitchenBoards['floor'] {
  if (floor.alerts === before.alerts) return floor;
  const unseen = new Set(
    before.alerts.filter(({ acknowledged }) => acknowledged === null).map(({ id }) => id),
  );
  return {
    ...floor,
    alerts: floor.alerts.map((alert) =>
      alert.acknowledged !== null && unseen.has(alert.id)
        ? { ...alert, acknowledged: { ...alert.acknowledged, by } }
        : alert,
    ),
  };
}

function hasMore(id: number, before: KitchenBoards, after: KitchenBoards): boolean {
  const loadOf = ({ packing }: KitchenBoards) =>
    packing.schools.find(({ schoolId }) => schoolId === id)?.dishes ?? [];
  return loadOf(after).some(({ menuItemId, portionsSmall, portionsLarge }) => {
    const was = loadOf(before).find((dish) => dish.menuItemId === menuItemId);
    return portionsSmall > (was?.portionsSmall ?? 0) || portionsLarge > (was?.portionsLarge ?? 0);
  });
}
