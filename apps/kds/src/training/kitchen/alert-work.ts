import type { BoardAlert } from '@porsi/shared/kds/board-alert';
import type { KitchenBoards } from './draw-boards';

type Load = Pick<
  BoardAlert,
  'board' | 'menuItemId' | 'recipeName' | 'schoolId' | 'schoolName' | 'before'
>;

/**
 * The alerts of an edit: what it changed of dishes that are cooking or cooked, and of the dishes of
 * schools that are being packed or are ready.
 *
 * @param edit when and by whom, and the number of the first alert
 */
export function alertsOf(
  before: KitchenBoards,
  after: KitchenBoards,
  edit: Pick<BoardAlert, 'at' | 'by'> & { firstId: number },
): BoardAlert[] {
  const { at, by, firstId } = edit;
  const earlier = new Map(loadsAtWork(before, before).map((load) => [keyOf(load), load]));
  // Judged by the work as it was: what the edit itself set back was at work too.
  const later = new Map(loadsAtWork(after, before).map((load) => [keyOf(load), load]));
  return [...new Map([...earlier, ...later])]
    .flatMap(([key, { before: _, ...load }]) => {
      const was = earlier.get(key)?.before;
      const is = later.get(key)?.before;
      if (was?.portionsSmall === is?.portionsSmall && was?.portionsLarge === is?.portionsLarge)
        return [];
      const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
      return [{ ...load, kind, before: was ?? nothing, after: is ?? nothing } as const];
    })
    .map((alert, index) => ({ ...alert, id: firstId + index, at, by, acknowledged: null }));
}

const nothing = { portionsSmall: 0, portionsLarge: 0 };

const keyOf = ({ board, menuItemId, schoolId }: Load) => `${board}/${menuItemId}/${schoolId ?? ''}`;

/** What the boards show of the dishes and schools that `work` has at work. */
function loadsAtWork({ cooking, packing }: KitchenBoards, work: KitchenBoards): Load[] {
  const begun = <Entry extends { status: string }>(entries: readonly Entry[]) =>
    entries.filter(({ status }) => status !== 'pending');
  const dishesAtWork = new Set(begun(work.cooking.dishes).map(({ menuItemId }) => menuItemId));
  const schoolsAtWork = new Set(begun(work.packing.schools).map(({ schoolId }) => schoolId));
  return [
    ...cooking.dishes
      .filter(({ menuItemId }) => dishesAtWork.has(menuItemId))
      .map(({ menuItemId, recipe, portionsSmall, portionsLarge }) => ({
        board: 'cooking' as const,
        menuItemId,
        recipeName: recipe.name,
        schoolId: null,
        schoolName: null,
        before: { portionsSmall, portionsLarge },
      })),
    ...packing.schools
      .filter(({ schoolId }) => schoolsAtWork.has(schoolId))
      .flatMap(({ schoolId, schoolName, dishes }) =>
        dishes.map(({ menuItemId, recipeName, portionsSmall, portionsLarge }) => ({
          board: 'packing' as const,
          menuItemId,
          recipeName,
          schoolId,
          schoolName,
          before: { portionsSmall, portionsLarge },
        })),
      ),
  ];
}
