import type { Tapped } from '@porsi/client/tablet/taps';
import type { CountChange } from '@porsi/shared/kds/packing-count';
import type { PendingOperation } from '@porsi/shared/kds/pending-operation';
import { cookingStatuses, packingStatuses } from '@porsi/shared/kds/status-order';
import type { Random } from './random.js';
import type { WallTablet } from './wall-tablet.js';

/** A way to tap: on which tablets it can be done, and doing it. */
interface Tap {
  offeredOn: (tablet: WallTablet) => boolean;
  tap: (tablet: WallTablet, random: Random) => Tapped | undefined;
}

/** What fingers do in front of tablets. */
export const taps = {
  'cooking step': { offeredOn: ({ topic }) => topic === 'cooking', tap: cook },
  'packing step': { offeredOn: ({ topic }) => topic === 'packing', tap: pack },
  count: { offeredOn: ({ topic }) => topic === 'packing', tap: count },
  undo: { offeredOn: ({ counted }) => counted.length > 0, tap: undo },
  acknowledgement: { offeredOn: (tablet) => unseen(tablet).length > 0, tap: acknowledge },
} satisfies Record<string, Tap>;

/** Which tap an operation was. */
export function tapOf(operation: PendingOperation): keyof typeof taps {
  switch (operation.kind) {
    case 'cooking.status':
      return 'cooking step';
    case 'packing.status':
      return 'packing step';
    case 'packing.count':
      return operation.tap.change.kind === 'undo' ? 'undo' : 'count';
    case 'alerts.acknowledge':
      return 'acknowledgement';
  }
}

/** Somebody in front of one of the tablets does something that its screen offers. */
export function tapOne(
  tablets: readonly WallTablet[],
  { offeredOn, tap }: Tap,
  random: Random,
): void {
  const tablet = random.pick(tablets.filter(offeredOn));
  const tapped = tablet && tap(tablet, random);
  if (tapped === undefined) return;
  // What the tablet cannot keep it does not show as kept.
  tapped.kept.then(
    () => tablet?.keep(tapped.operation),
    () => undefined,
  );
}

function cook(tablet: WallTablet, random: Random): Tapped | undefined {
  const dish = random.pick(tablet.shown().cooking?.dishes ?? []);
  if (dish === undefined) return undefined;
  return tablet.client.tap.cooking({
    date: tablet.date,
    subject: dish.recipe.name,
    menuItemId: dish.menuItemId,
    from: dish.status,
    status: step(cookingStatuses, dish.status, random),
  });
}

function pack(tablet: WallTablet, random: Random): Tapped | undefined {
  const school = random.pick(tablet.shown().packing?.schools ?? []);
  if (school === undefined) return undefined;
  return tablet.client.tap.packing({
    date: tablet.date,
    subject: school.schoolName,
    schoolId: school.schoolId,
    from: school.status,
    status: step(packingStatuses, school.status, random),
    reason: random.happens(0.7) ? 'The rest comes with the second car' : undefined,
  });
}

function count(tablet: WallTablet, random: Random): Tapped | undefined {
  const school = random.pick(tablet.shown().packing?.schools ?? []);
  if (school === undefined) return undefined;
  const changes: (readonly [CountChange, number])[] = [
    [{ kind: 'add', trays: 1 }, 4],
    [{ kind: 'add', trays: 10 }, 4],
    [{ kind: 'add', trays: -1 }, 2],
    [{ kind: 'add', trays: -10 }, 1],
    [{ kind: 'fill' }, 2],
  ];
  return tablet.client.tap.count({
    date: tablet.date,
    subject: school.schoolName,
    schoolId: school.schoolId,
    size: random.happens(0.5) ? 'small' : 'large',
    change: random.weighted(changes),
  });
}

/** Takes back what somebody counted on this tablet. */
function undo(tablet: WallTablet, random: Random): Tapped | undefined {
  const counted = random.pick(tablet.counted);
  if (counted === undefined) return undefined;
  const { subject, schoolId, tap } = counted;
  return tablet.client.tap.count({
    date: tablet.date,
    subject,
    schoolId,
    size: tap.size,
    change: { kind: 'undo', undoes: tap.operationId },
  });
}

function acknowledge(tablet: WallTablet): Tapped {
  return tablet.client.tap.acknowledge({
    date: tablet.date,
    subject: 'changes',
    alertIds: unseen(tablet),
  });
}

/** Alerts on a tablet's board that nobody has acknowledged. */
function unseen(tablet: WallTablet): number[] {
  return (tablet.shown().floor?.alerts ?? [])
    .filter(({ board, acknowledged }) => board === tablet.topic && acknowledged === null)
    .map(({ id }) => id);
}

/** Mostly one step forward, sometimes one back. */
function step<Status extends string>(
  order: readonly Status[],
  status: Status,
  random: Random,
): Status {
  const wanted = order.indexOf(status) + (random.happens(0.75) ? 1 : -1);
  return order[Math.min(order.length - 1, Math.max(0, wanted))] ?? status;
}
