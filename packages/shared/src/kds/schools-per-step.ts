import type { PackingBoard } from './packing-board.js';
import type { PackingStatus } from './status-order.js';

/** How many schools wait, are being packed and are ready. */
export function schoolsPerStep(
  schools: readonly { status: PackingStatus }[],
): PackingBoard['counts'] {
  const counts = { pending: 0, packing: 0, ready: 0 };
  for (const { status } of schools) counts[status] += 1;
  return counts;
}
