import type { PendingOperation } from '@porsi/shared/kds/pending-operation';
import { afterEach, expect, test } from 'vitest';
import { offerUndo, undoOffer, withdrawOffer, withdrawRefused } from './undo-offer';

const tap = (operationId: string): PendingOperation => ({
  kind: 'packing.status',
  subject: 'SD Negeri 1',
  schoolId: 5,
  tap: { date: '2026-11-24', status: 'packing', from: 'pending', operationId },
});

afterEach(withdrawOffer);

test('the way back goes with a tap that was refused, and stays when another was', () => {
  const offer = { operation: tap('offered'), undo: () => undefined };
  offerUndo(offer);
  withdrawRefused([{ operation: tap('another') }]);
  expect(undoOffer.getSnapshot()).toBe(offer);
  withdrawRefused([{ operation: tap('another') }, { operation: tap('offered') }]);
  expect(undoOffer.getSnapshot()).toBeNull();
});
