import type { CookingBoard } from '@porsi/shared/kds/cooking-board';
import type { PackingBoard } from '@porsi/shared/kds/packing-board';
import type { PortionSize } from '@porsi/shared/portions/portion-sizes';

/** A number that changed on an open board; `school` is null when the dish came or went as a whole. */
export interface PortionChange {
  key: string;
  menuItemId: number;
  schoolId: number | null;
  dish: string;
  school: string | null;
  size: PortionSize | null;
  from: number;
  to: number;
}

interface Portions {
  menuItemId: number;
  dish: string;
  schoolId: number;
  school: string;
  small: number;
  large: number;
}

/** What changed in the numbers between two answers of the same board; statuses are not looked at. */
export function portionChanges(
  before: CookingBoard | PackingBoard,
  after: CookingBoard | PackingBoard,
): PortionChange[] {
  const old = new Map(portionsOf(before).map((entry) => [keyOf(entry), entry]));
  const now = new Map(portionsOf(after).map((entry) => [keyOf(entry), entry]));
  const oldDishes = dishesOf(old.values());
  const nowDishes = dishesOf(now.values());
  const whole = [
    ...[...nowDishes]
      .filter(([id]) => !oldDishes.has(id))
      .map(([id, dish]) => wholeDish(id, dish, 0, 1)),
    ...[...oldDishes]
      .filter(([id]) => !nowDishes.has(id))
      .map(([id, dish]) => wholeDish(id, dish, 1, 0)),
  ];
  const stayed = [...new Map([...old, ...now]).values()].filter(
    ({ menuItemId }) => oldDishes.has(menuItemId) && nowDishes.has(menuItemId),
  );
  return [
    ...whole,
    ...stayed.flatMap((entry) => changesOf(entry, old.get(keyOf(entry)), now.get(keyOf(entry)))),
  ];
}

/** Earlier unseen changes and new ones together: 85 → 90 → 95 is 85 → 95, and back to 85 is none. */
export function mergeChanges(
  unseen: readonly PortionChange[],
  news: readonly PortionChange[],
): PortionChange[] {
  const merged = new Map(unseen.map((change) => [change.key, change]));
  for (const change of news) {
    merged.set(change.key, { ...change, from: merged.get(change.key)?.from ?? change.from });
  }
  return [...merged.values()].filter(({ from, to }) => from !== to);
}

function changesOf(
  entry: Portions,
  old: Portions | undefined,
  now: Portions | undefined,
): PortionChange[] {
  return (['small', 'large'] as const).flatMap((size) => {
    const from = old?.[size] ?? 0;
    const to = now?.[size] ?? 0;
    if (from === to) return [];
    return {
      key: `${keyOf(entry)}/${size}`,
      menuItemId: entry.menuItemId,
      schoolId: entry.schoolId,
      dish: entry.dish,
      school: entry.school,
      size,
      from,
      to,
    };
  });
}

function wholeDish(menuItemId: number, dish: string, from: number, to: number): PortionChange {
  return {
    key: String(menuItemId),
    menuItemId,
    schoolId: null,
    dish,
    school: null,
    size: null,
    from,
    to,
  };
}

function dishesOf(entries: Iterable<Portions>): Map<number, string> {
  return new Map([...entries].map(({ menuItemId, dish }) => [menuItemId, dish]));
}

function keyOf({ menuItemId, schoolId }: Portions): string {
  return `${menuItemId}/${schoolId}`;
}

function portionsOf(board: CookingBoard | PackingBoard): Portions[] {
  if ('dishes' in board) {
    return board.dishes.flatMap(({ menuItemId, recipe, schools }) =>
      schools.map(({ schoolId, schoolName, portionsSmall, portionsLarge }) => ({
        menuItemId,
        dish: recipe.name,
        schoolId,
        school: schoolName,
        small: portionsSmall,
        large: portionsLarge,
      })),
    );
  }
  return board.schools.flatMap(({ schoolId, schoolName, dishes }) =>
    dishes.map(({ menuItemId, recipeName, portionsSmall, portionsLarge }) => ({
      menuItemId,
      dish: recipeName,
      schoolId,
      school: schoolName,
      small: portionsSmall,
      large: portionsLarge,
    })),
  );
}
