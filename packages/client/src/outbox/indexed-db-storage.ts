import type { PendingOperation } from '@porsi/shared/kds/pending-operation';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { OutboxStorage, RefusedOperation } from './outbox-storage.js';

interface Schema extends DBSchema {
  /** Keyed by a number that grows: the order of the taps, of all windows of this tablet. */
  pending: { key: number; value: PendingOperation; indexes: { operationId: string } };
  refused: { key: string; value: RefusedOperation };
}

/** The browser may not answer "stored" before it is on the disk. */
const durable = { durability: 'strict' } as const;

/** Keeps taps in IndexedDB, shared by all windows of this tablet. */
export function indexedDbStorage(name = 'porsi-outbox'): OutboxStorage {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const close = () => {
    opened = undefined;
  };
  const database = () => {
    opened ??= open(name, close).catch((error: unknown) => {
      close();
      throw error;
    });
    return opened;
  };
  return {
    async load() {
      const tx = (await database()).transaction(['pending', 'refused']);
      const [pending, refused] = await Promise.all([
        tx.objectStore('pending').getAll(),
        tx.objectStore('refused').getAll(),
      ]);
      return { pending, refused };
    },
    async keep(operation) {
      const tx = (await database()).transaction('pending', 'readwrite', durable);
      await Promise.all([tx.store.add(operation), tx.done]).catch((error: unknown) => {
        if (!isThereAlready(error)) throw error;
      });
    },
    async forget(operationId) {
      const tx = (await database()).transaction('pending', 'readwrite', durable);
      const key = await tx.store.index('operationId').getKey(operationId);
      if (key !== undefined) await tx.store.delete(key);
      await tx.done;
    },
    async refuse(refused) {
      const tx = (await database()).transaction(['pending', 'refused'], 'readwrite', durable);
      const pending = tx.objectStore('pending');
      const key = await pending.index('operationId').getKey(refused.operation.tap.operationId);
      if (key !== undefined) await pending.delete(key);
      await tx.objectStore('refused').put(refused);
      await tx.done;
    },
    async dismiss(operationId) {
      await (await database()).delete('refused', operationId);
    },
  };
}

/** An earlier attempt to store it, given up by then, did. */
function isThereAlready(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'ConstraintError';
}

function open(name: string, onLost: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, 1, {
    upgrade(database) {
      const pending = database.createObjectStore('pending', { autoIncrement: true });
      pending.createIndex('operationId', 'tap.operationId', { unique: true });
      database.createObjectStore('refused', { keyPath: 'operation.tap.operationId' });
    },
    // A browser may close a database by itself: the next call opens it again.
    terminated: onLost,
  });
}
