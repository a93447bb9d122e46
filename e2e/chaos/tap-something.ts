import type { Tapped } from '@porsi/client/tablet/taps';
import type { CountChange } from '@porsi/shared/kds/packing-count';
import type { CookingDish } from '@porsi/shared/kds/cooking-board';
import type { PackingSchool } from '@porsi/shared/kds/packing-board';
import { cookingStatuses, packingStatuses } from '@porsi/shared/kds/status-order';
import type { Random } from './random.js';
import type { WallTablet } from './wall-tablet.js';

/** Somebody in front of a tablet does something that its screen offers. */
export function tapSomething(tablet: WallTablet, random: Random): void {
  const tapped = random.happens(0.1)
    ? acknowledge(tablet)
    : tablet.topic === 'cooking'
      ? cook(tablet, random)
      : pack(tablet, random);
  if (tapped === undefined) return;
  const { operationId } = tapped.operation.tap;
  // What the tablet cannot keep it does not show as kept.
  tapped.kept.then(
    () => tablet.kept.add(operationId),
    () => undefined,
  );
}

function cook(tablet: WallTablet, random: Random): Tapped | undefined {
  const dish = random.pick(tablet.shown().cooking?.dishes ?? []);
  if (dish === undefined) return undefined;
  const status = step(cookingStatuses, dish, random);
  return tablet.client.tap.cooking({
    date: tablet.date,
    subject: dish.recipe.name,
    menuItemId: dish.menuItemId,
    from: dish.status,
    status,
  });
}

function pack(tablet: WallTablet, random: Random): Tapped | undefined {
  const school = random.pick(tablet.shown().packing?.schools ?? []);
  if (school === undefined) return undefined;
  if (random.happens(0.6)) return count(tablet, school, random);
  return tablet.client.tap.packing({
    date: tablet.date,
    subject: school.schoolName,
    schoolId: school.schoolId,
    from: school.status,
    status: step(packingStatuses, school, random),
    reason: random.happens(0.7) ? 'The rest comes with the second car' : undefined,
  });
}

function count(tablet: WallTablet, { schoolId, schoolName }: PackingSchool, random: Random) {
  const earlier = random.pick([...tablet.kept]);
  const changes: (readonly [CountChange, number])[] = [
    [{ kind: 'add', trays: 1 }, 4],
    [{ kind: 'add', trays: 10 }, 4],
    [{ kind: 'add', trays: -1 }, 2],
    [{ kind: 'add', trays: -10 }, 1],
    [{ kind: 'fill' }, 2],
  ];
  if (earlier !== undefined) changes.push([{ kind: 'undo', undoes: earlier }, 1]);
  return tablet.client.tap.count({
    date: tablet.date,
    subject: schoolName,
    schoolId,
    size: random.happens(0.5) ? 'small' : 'large',
    change: random.weighted(changes),
  });
}

function acknowledge(tablet: WallTablet): Tapped | undefined {
  const alertIds = (tablet.shown().floor?.alerts ?? [])
    .filter(({ board, acknowledged }) => board === tablet.topic && acknowledged === null)
    .map(({ id }) => id);
  if (alertIds.length === 0) return undefined;
  return tablet.client.tap.acknowledge({ date: tablet.date, subject: 'changes', alertIds });
}

/** Mostly one step forward, sometimes one back. */
function step<Status extends string>(
  order: readonly Status[],
  { status }: Pick<CookingDish | PackingSchool, 'status'>,
  random: Random,
): Status {
  const at = order.findIndex((entry) => entry === status);
  const wanted = random.happens(0.75) ? at + 1 : at - 1;
  return order[Math.min(order.length - 1, Math.max(0, wanted))] ?? (status as Status);
}
