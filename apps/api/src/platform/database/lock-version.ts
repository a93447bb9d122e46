import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { Refusal } from '../http/refusal.js';

interface Versioned extends ObjectLiteral {
  id: number;
  version: number;
}

/**
 * The stored record, locked until the transaction ends, if it still is what an edit was made from.
 *
 * @param present how the record looks in an answer
 * @throws Refusal NOT_FOUND; VERSION_CONFLICT with the record as it is now
 */
export async function lockVersion<Entity extends Versioned>(
  tx: EntityManager,
  entity: EntityTarget<Entity>,
  { id, version }: { id: number; version: number },
  present: (stored: Entity) => unknown,
): Promise<Entity> {
  const stored = await tx
    .createQueryBuilder(entity, 'stored')
    .where('stored.id = CAST(:id AS int8)', { id })
    // Not FOR UPDATE: what only refers to the record need not wait.
    .setLock('for_no_key_update')
    .getOne();
  if (!stored) throw new Refusal('NOT_FOUND');
  if (stored.version !== version)
    throw new Refusal('VERSION_CONFLICT', { current: await present(stored) });
  return stored;
}
