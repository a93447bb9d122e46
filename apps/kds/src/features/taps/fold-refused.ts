import type { RefusedOperation } from '@porsi/client/outbox/outbox-storage';
import type { ProblemCode } from '@porsi/shared/http/problem';
import type { PendingOperation } from '@porsi/shared/kds/pending-operation';

/** Taps on one dish or school that the server refused for one reason: read once, not one by one. */
export interface FoldedRefusal {
  subject: string;
  code: ProblemCode;
  /** In the order in which they were tapped; never empty. */
  operations: readonly [PendingOperation, ...PendingOperation[]];
}

/** What was refused, by whom it is of and why, in the order of each one's first tap. */
export function foldRefused(refused: readonly RefusedOperation[]): FoldedRefusal[] {
  const folded = new Map<string, FoldedRefusal>();
  for (const { operation, code } of refused) {
    const { subject } = operation;
    const key = JSON.stringify([subject, code]);
    const before = folded.get(key);
    const operations = before
      ? ([...before.operations, operation] as const)
      : ([operation] as const);
    folded.set(key, { subject, code, operations });
  }
  return [...folded.values()];
}
