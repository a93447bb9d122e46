import type { EntityManager } from 'typeorm';
import { roles } from '@porsi/shared/auth/roles';
import { Refusal } from '../../platform/http/refusal.js';

const [HEAD] = roles;

// In one order, so that two heads who demote each other at once wait instead of both succeeding.
const LOCK_HEADS = `SELECT id FROM users WHERE role = $1 AND is_active ORDER BY id FOR UPDATE`;

const DETAIL = 'This is the last active head; nobody could manage users any more.';

/**
 * Locks the active heads and refuses an edit that leaves none.
 *
 * @throws Refusal IN_USE
 */
export async function keepAHead(
  tx: EntityManager,
  edited: { id: number; role: string; isActive: boolean | undefined },
): Promise<void> {
  const heads = await tx.query<{ id: number }[]>(LOCK_HEADS, [HEAD]);
  const stays = edited.role === HEAD && edited.isActive !== false;
  if (stays || !heads.some(({ id }) => id === edited.id) || heads.length > 1) return;
  throw new Refusal('IN_USE', { detail: DETAIL });
}
