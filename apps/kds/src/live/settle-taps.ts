import type { RefusedOperation } from '@porsi/client/outbox/outbox-storage';
import type { AcceptedOperation } from '@porsi/client/outbox/send-operation';
import { applyOperations, type DayBoards } from '@porsi/shared/kds/apply-operations';
import { dateOf } from '@porsi/shared/kds/pending-operation';
import { schoolsPerStep } from '@porsi/shared/kds/schools-per-step';
import { cookingBoardQuery, floorQuery, packingBoardQuery } from '../lib/board-queries';
import { client } from '../lib/client';
import { queryClient } from '../lib/query-client';
import { withdrawRefused } from '../lib/undo-offer';

/**
 * When the server has taken a tap, its answer goes onto the boards in the place of the tap; when it
 * has refused one, the way back from it goes too, and the floor shows what is so instead.
 */
export function settleTaps(): void {
  client.outbox.on('accepted', settle);
  let known = new Set(refusedNow().map(({ operation }) => operation.tap.operationId));
  client.outbox.state.subscribe(() => {
    const refused = refusedNow();
    withdrawRefused(refused);
    const fresh = refused.filter(({ operation }) => !known.has(operation.tap.operationId));
    if (fresh.length === 0) return;
    known = new Set(refused.map(({ operation }) => operation.tap.operationId));
    for (const refusal of fresh) askAnew(refusal);
  });
}

const refusedNow = () => client.outbox.state.getSnapshot().refused;

/** What stood still for a tap on its way, or was shown to somebody with another role, is asked for again. */
function askAnew({ operation, code }: RefusedOperation): void {
  void queryClient.invalidateQueries({ queryKey: floorQuery(dateOf(operation)).queryKey });
  if (code === 'FORBIDDEN') void client.session.refresh().catch(() => undefined);
}

function settle(accepted: AcceptedOperation): void {
  const date = dateOf(accepted.operation);
  const cookingKey = cookingBoardQuery(date).queryKey;
  const packingKey = packingBoardQuery(date).queryKey;
  const floorKey = floorQuery(date).queryKey;
  for (const queryKey of [cookingKey, packingKey, floorKey]) {
    // An answer that was on its way before the tap would show the step before it.
    void queryClient.cancelQueries({ queryKey });
  }
  const before: DayBoards = {
    cooking: queryClient.getQueryData(cookingKey) ?? null,
    packing: queryClient.getQueryData(packingKey) ?? null,
    floor: queryClient.getQueryData(floorKey) ?? null,
  };
  const after = withAnswer(applyOperations(before, [accepted.operation]), accepted);
  if (after.cooking) queryClient.setQueryData(cookingKey, after.cooking);
  if (after.packing) queryClient.setQueryData(packingKey, after.packing);
  if (after.floor) queryClient.setQueryData(floorKey, after.floor);
  for (const queryKey of [cookingKey, packingKey, floorKey, ['operations', date]]) {
    void queryClient.invalidateQueries({ queryKey });
  }
}

function withAnswer(boards: DayBoards, { kind, operation, answer }: AcceptedOperation): DayBoards {
  const { cooking, packing, floor } = boards;
  switch (kind) {
    case 'cooking.status':
      return {
        ...boards,
        cooking: cooking && {
          ...cooking,
          dishes: cooking.dishes.map((dish) =>
            dish.menuItemId === operation.menuItemId ? answer : dish,
          ),
        },
      };
    case 'packing.status': {
      const schools = packing?.schools.map((school) =>
        school.schoolId === operation.schoolId ? answer : school,
      );
      return {
        ...boards,
        packing:
          packing && schools ? { ...packing, schools, counts: schoolsPerStep(schools) } : packing,
      };
    }
    case 'packing.count':
      return {
        ...boards,
        floor: floor && {
          ...floor,
          schools: floor.schools.map((school) =>
            school.schoolId === operation.schoolId ? answer : school,
          ),
        },
      };
    case 'alerts.acknowledge':
      return boards;
  }
}
