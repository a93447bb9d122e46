import type { CookingBoard } from '../kds/cooking-board.js';
import { eatBefore } from '../kds/eat-before.js';
import type { Floor } from '../kds/floor.js';
import type { PackingBoard, PackingSchool } from '../kds/packing-board.js';
import { plannedTrays, type TrayCounts } from '../kds/tray-plan.js';
import { portionTotals, type PortionTotals } from '../portions/portion-totals.js';

/** A dish and its times; instants in milliseconds since 1970, null while it is not ready. */
export interface PaperDish {
  menuItemId: number;
  name: string;
  cookedAt: number | null;
  eatBefore: number | null;
}

/** What a school gets of a dish. */
export interface PaperShare extends PaperDish {
  portionsSmall: number;
  portionsLarge: number;
}

export interface PaperSchool {
  schoolId: number;
  name: string;
  category: string | null;
  /** `HH:MM`; null where nobody has said. */
  departureTime: string | null;
  /** What it gets, in the order of the cooking board. */
  shares: PaperShare[];
  trays: TrayCounts;
}

/** A dish with what all schools get of it together. */
export type PaperTotal = PaperDish & PortionTotals;

/** Everything that the papers of a day say, as it was at one revision. */
export interface PaperDay {
  date: string;
  revision: number;
  /** When the server said so, milliseconds since 1970. */
  asOf: number;
  stackSize: number;
  dishes: PaperTotal[];
  /** In the order of departure, then by name as on the board; those without a time come last. */
  schools: PaperSchool[];
}

/** The three answers that a day's papers are made of; they must be of one revision. */
export interface DaySnapshot {
  cooking: CookingBoard;
  packing: PackingBoard;
  floor: Floor;
}

/** Joins the boards of a day for its papers; every total is a sum of what the schools get. */
export function paperDay({ cooking, packing, floor }: DaySnapshot): PaperDay {
  const dishes = cooking.dishes.map(({ menuItemId, recipe, finishedAt }): PaperDish => {
    const cookedAt = finishedAt === null ? null : Date.parse(finishedAt);
    return {
      menuItemId,
      name: recipe.name,
      cookedAt,
      eatBefore: cookedAt === null ? null : eatBefore(cookedAt, floor.safeHours),
    };
  });
  const departures = new Map(
    floor.schools.map(({ schoolId, departureTime }) => [schoolId, departureTime]),
  );
  const schools = packing.schools
    .map((school) => paperSchool(school, dishes, departures.get(school.schoolId) ?? null))
    .toSorted(byDeparture);
  return {
    date: cooking.date,
    revision: cooking.revision,
    asOf: Date.parse(cooking.serverTime),
    stackSize: floor.stackSize,
    dishes: dishes.map((dish) => ({
      ...dish,
      ...portionTotals(schools.flatMap(({ shares }) => shares.filter(isOf(dish)))),
    })),
    schools,
  };
}

function paperSchool(
  school: PackingSchool,
  dishes: readonly PaperDish[],
  departureTime: string | null,
): PaperSchool {
  return {
    schoolId: school.schoolId,
    name: school.schoolName,
    category: school.schoolCategory,
    departureTime,
    shares: dishes.flatMap((dish) =>
      school.dishes
        .filter(isOf(dish))
        .map(({ portionsSmall, portionsLarge }) => ({ ...dish, portionsSmall, portionsLarge })),
    ),
    trays: plannedTrays(school.dishes),
  };
}

function isOf({ menuItemId }: PaperDish) {
  return (share: { menuItemId: number }) => share.menuItemId === menuItemId;
}

const LAST = '99:99';

function byDeparture(one: PaperSchool, other: PaperSchool): number {
  const [first, second] = [one.departureTime ?? LAST, other.departureTime ?? LAST];
  return first < second ? -1 : Number(first > second);
}
