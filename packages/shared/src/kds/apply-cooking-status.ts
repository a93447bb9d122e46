import type { DayBoards } from './apply-operations.js';
import type { CookingBoard } from './cooking-board.js';
import type { PackingBoard, PackingSchool } from './packing-board.js';
import { schoolsPerStep } from './schools-per-step.js';
import { cookingStatuses, stepOfTap, timesAfter, type CookingStatus } from './status-order.js';
import type { CookingTap } from './tap.js';

/**
 * The boards after a cook's tap. A dish that goes back takes the schools that were ready with it
 * back to packing, as on the server.
 */
export function applyCookingStatus(
  boards: DayBoards,
  menuItemId: number,
  tap: CookingTap,
): DayBoards {
  const { cooking, packing } = boards;
  const held = statusOf(boards, menuItemId);
  if (held === null) return boards;
  const step = stepOfTap(cookingStatuses, held, tap);
  if (step === 'none' || step === 'invalid') return boards;
  return {
    ...boards,
    cooking: cooking && movedDish(cooking, menuItemId, tap),
    packing: packing && carriedOn(packing, menuItemId, tap.status, held === 'ready'),
  };
}

function statusOf({ cooking, packing }: DayBoards, menuItemId: number): CookingStatus | null {
  const dish = cooking?.dishes.find((entry) => entry.menuItemId === menuItemId);
  if (dish) return dish.status;
  const carried = packing?.schools
    .flatMap(({ dishes }) => dishes)
    .find((entry) => entry.menuItemId === menuItemId);
  return carried?.cookingStatus ?? null;
}

function movedDish(board: CookingBoard, menuItemId: number, tap: CookingTap): CookingBoard {
  const at = tap.tappedAt ?? board.serverTime;
  return {
    ...board,
    dishes: board.dishes.map((dish) =>
      dish.menuItemId === menuItemId
        ? {
            ...dish,
            status: tap.status,
            ...timesAfter<CookingStatus, string>(cookingStatuses, tap.status, dish, at),
          }
        : dish,
    ),
  };
}

function carriedOn(
  board: PackingBoard,
  menuItemId: number,
  status: CookingStatus,
  wasReady: boolean,
): PackingBoard {
  const schools = board.schools.map((school) => {
    if (!school.dishes.some((dish) => dish.menuItemId === menuItemId)) return school;
    const dishes = school.dishes.map((dish) =>
      dish.menuItemId === menuItemId ? { ...dish, cookingStatus: status } : dish,
    );
    return { ...(wasReady ? sentBack(school) : school), dishes };
  });
  return { ...board, schools, counts: schoolsPerStep(schools) };
}

function sentBack(school: PackingSchool): PackingSchool {
  return school.status === 'ready' ? { ...school, status: 'packing', finishedAt: null } : school;
}
