import type { PendingOperation } from '@porsi/shared/kds/pending-operation';
import type { OutboxStorage, RefusedOperation } from './outbox-storage.js';

/**
 * Keeps taps for as long as the object lives: for Node, and for browsers that let nobody keep
 * anything. A second outbox over the same object is the same tablet after a restart.
 */
export function memoryStorage(): OutboxStorage {
  const pending = new Map<string, PendingOperation>();
  const refused = new Map<string, RefusedOperation>();
  return {
    load: async () =>
      structuredClone({ pending: [...pending.values()], refused: [...refused.values()] }),
    async keep(operation) {
      pending.set(operation.tap.operationId, structuredClone(operation));
    },
    async forget(operationId) {
      pending.delete(operationId);
    },
    async refuse(entry) {
      pending.delete(entry.operation.tap.operationId);
      refused.set(entry.operation.tap.operationId, structuredClone(entry));
    },
    async dismiss(operationId) {
      refused.delete(operationId);
    },
  };
}
