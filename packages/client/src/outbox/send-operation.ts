import type { ListOf } from '@porsi/shared/http/page';
import type { BoardAlert } from '@porsi/shared/kds/board-alert';
import type { CookingDish } from '@porsi/shared/kds/cooking-board';
import type { FloorSchool } from '@porsi/shared/kds/floor';
import type { PackingSchool } from '@porsi/shared/kds/packing-board';
import type { PendingOperation } from '@porsi/shared/kds/pending-operation';
import type { ApiRequest } from '../request.js';
import type { Outgoing } from '../transport.js';

interface Answers {
  'cooking.status': CookingDish;
  'packing.status': PackingSchool;
  'packing.count': FloorSchool;
  'alerts.acknowledge': ListOf<BoardAlert>;
}

/** A tap that the server has taken, and its answer: the dish, school, count or alerts as they are now. */
export type AcceptedOperation = {
  [Kind in PendingOperation['kind']]: {
    kind: Kind;
    operation: Extract<PendingOperation, { kind: Kind }>;
    answer: Answers[Kind];
  };
}[PendingOperation['kind']];

const TAP_TIMEOUT = 5_000;

/** Sends taps; throws a ProblemError or a NetworkError as every request does. */
export function operationSender(request: ApiRequest) {
  return async (operation: PendingOperation): Promise<AcceptedOperation> => {
    const outgoing = { ...requestOf(operation), body: operation.tap, timeout: TAP_TIMEOUT };
    const answer = await request<unknown>(outgoing);
    return { kind: operation.kind, operation, answer } as AcceptedOperation;
  };
}

function requestOf(operation: PendingOperation): Pick<Outgoing, 'method' | 'path'> {
  switch (operation.kind) {
    case 'cooking.status':
      return { method: 'PUT', path: `/api/kds/cooking/${operation.menuItemId}/status` };
    case 'packing.status':
      return { method: 'PUT', path: `/api/kds/packing/${operation.schoolId}/status` };
    case 'packing.count':
      return { method: 'POST', path: `/api/kds/packing/${operation.schoolId}/counts` };
    case 'alerts.acknowledge':
      return { method: 'POST', path: '/api/kds/alerts/acknowledge' };
  }
}
