import {
  cookingStatuses,
  packingStatuses,
  type CookingStatus,
  type PackingStatus,
} from '@porsi/shared/kds/status-order';

/** The position of a status in its order, and what comes before and after it. */
export interface Steps<Status> {
  index: 0 | 1 | 2;
  next: Status | null;
  previous: Status | null;
}

export const cookingSteps = (status: CookingStatus): Steps<CookingStatus> =>
  stepsIn(cookingStatuses, status);
export const packingSteps = (status: PackingStatus): Steps<PackingStatus> =>
  stepsIn(packingStatuses, status);

function stepsIn<Status>(order: readonly [Status, Status, Status], status: Status): Steps<Status> {
  const index = status === order[0] ? 0 : status === order[1] ? 1 : 2;
  return { index, next: order[index + 1] ?? null, previous: order[index - 1] ?? null };
}
