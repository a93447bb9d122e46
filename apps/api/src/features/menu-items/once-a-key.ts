import { createHash } from 'node:crypto';
import { issue } from '@porsi/shared/http/issue';
import type { MenuItem } from '@porsi/shared/menu-items/menu-item';
import { MenuItemInput } from '@porsi/shared/menu-items/menu-item-input';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Refusal } from '../../platform/http/refusal.js';

const MAX_KEY_LENGTH = 255;

const FORGET_OLD = `DELETE FROM idempotency_keys WHERE user_id = $1 AND created_at < now() - interval '24 hours'`;

// Waits for a request with this key that is still at work: then there is its result, or nothing if it was refused.
const CLAIM = `
  INSERT INTO idempotency_keys (user_id, key, request_hash, response, created_at)
  VALUES ($1, $2, $3, 'null', now())
  ON CONFLICT (user_id, key) DO NOTHING
  RETURNING true AS claimed`;

const FIRST_RESULT = `
  SELECT request_hash = $3 AS same, response
  FROM idempotency_keys WHERE user_id = $1 AND key = $2`;

const REMEMBER = 'UPDATE idempotency_keys SET response = $3::jsonb WHERE user_id = $1 AND key = $2';

/**
 * Does a request once for each Idempotency-Key of a user: a repeat within 24 hours answers the first
 * result and does nothing. A refused request is not remembered, since its transaction is taken back.
 *
 * @param work what makes the result; runs in this transaction
 */
export async function onceAKey(
  tx: EntityManager,
  actor: Actor,
  key: string | undefined,
  body: unknown,
  work: () => Promise<MenuItem>,
): Promise<MenuItem> {
  const hash = key ? hashOf(body) : undefined;
  // A body of the wrong shape was never stored: its issues say more than its key.
  if (!key || hash === undefined) return work();
  if (key.length > MAX_KEY_LENGTH) throw refusedKey('TEXT_TOO_LONG');
  await tx.query(FORGET_OLD, [actor.id]);
  const [claim] = await tx.query<object[]>(CLAIM, [actor.id, key, hash]);
  if (!claim) return firstResult(tx, [actor.id, key, hash]);
  const result = await work();
  await tx.query(REMEMBER, [actor.id, key, JSON.stringify(result)]);
  return result;
}

async function firstResult(tx: EntityManager, request: unknown[]): Promise<MenuItem> {
  const [first] = await tx.query<{ same: boolean; response: MenuItem }[]>(FIRST_RESULT, request);
  if (!first?.same) throw refusedKey('KEY_REUSED');
  return first.response;
}

function refusedKey(code: 'KEY_REUSED' | 'TEXT_TOO_LONG'): Refusal {
  return new Refusal('VALIDATION_FAILED', {
    issues: [issue(['Idempotency-Key'], code, { maximum: MAX_KEY_LENGTH })],
  });
}

/** What tells two requests apart: their values, not their spaces or the order of their fields. */
function hashOf(body: unknown): string | undefined {
  const read = MenuItemInput.safeParse(body);
  return read.success
    ? createHash('sha256').update(JSON.stringify(read.data)).digest('hex')
    : undefined;
}
