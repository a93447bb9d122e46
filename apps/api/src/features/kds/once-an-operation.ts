import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Refusal } from '../../platform/http/refusal.js';

// So long after a tap no tablet sends it again.
const FORGET_OLD = `
  DELETE FROM kds_operations WHERE operation_id IN (
    SELECT operation_id FROM kds_operations WHERE created_at < now() - interval '30 days'
    ORDER BY created_at LIMIT 100 FOR UPDATE SKIP LOCKED
  )`;

// Waits for a tap with this id that is still at work: then there is its answer, or nothing if it was refused.
const CLAIM = `
  INSERT INTO kds_operations (operation_id, user_id, request, response, created_at)
  VALUES ($1, $2, $3::jsonb, 'null', now())
  ON CONFLICT (operation_id) DO NOTHING
  RETURNING true AS claimed`;

const FIRST_ANSWER = `
  SELECT request = $2::jsonb AS same, response::text AS response FROM kds_operations WHERE operation_id = $1`;

const REMEMBER = 'UPDATE kds_operations SET response = $2::jsonb WHERE operation_id = $1';

/**
 * Does a tap once for each operationId: a repeat gets the first answer and has no effect. A refused
 * tap is not remembered, since its transaction is taken back.
 *
 * @param request what the tap asks for; another request under the same id is refused
 * @param work what does it and makes the answer, the text of its JSON; runs in this transaction
 */
export async function onceAnOperation(
  tx: EntityManager,
  actor: Actor,
  operationId: string,
  request: object,
  work: () => Promise<string>,
): Promise<string> {
  const asked = JSON.stringify(request);
  const [claim] = await tx.query<object[]>(CLAIM, [operationId, actor.id, asked]);
  if (claim) {
    const answer = await work();
    await tx.query(FORGET_OLD);
    await tx.query(REMEMBER, [operationId, answer]);
    return answer;
  }
  const [first] = await tx.query<{ same: boolean; response: string }[]>(FIRST_ANSWER, [
    operationId,
    asked,
  ]);
  if (!first?.same) throw new Refusal('OPERATION_REUSED');
  return first.response;
}
