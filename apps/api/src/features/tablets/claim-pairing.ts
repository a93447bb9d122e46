import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  Sessions,
  type GrantedSession,
  type Origin,
  type Owner,
} from '../../platform/auth/sessions.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { PairingCodes } from './pairing-codes.js';

const LIVING = 'id = $1 AND secret_hash = $2 AND expires_at > now()';

const TAKE = `DELETE FROM kds_pairings WHERE ${LIVING} AND user_id IS NOT NULL RETURNING user_id AS "userId"`;

const TABLET = `
  SELECT id, email, full_name AS "fullName", role FROM users
  WHERE id = $1 AND is_active AND EXISTS (SELECT FROM kds_tablets WHERE user_id = users.id AND revoked_at IS NULL)`;

const SEEN = 'UPDATE kds_tablets SET last_seen_at = now() WHERE user_id = $1';

const WAITING = `SELECT true AS waiting FROM kds_pairings WHERE ${LIVING}`;

/** A tablet asks whether it was let in, and then gets its session, once. */
@Injectable()
export class ClaimPairing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly codes: PairingCodes,
  ) {}

  /**
   * @returns undefined while nobody has entered the code
   * @throws Refusal NOT_FOUND when there is no such pairing, or none any more
   */
  async run(
    pairingId: string,
    secret: string,
    origin: Origin,
  ): Promise<GrantedSession | undefined> {
    const which = [pairingId, this.codes.hashOfSecret(secret)];
    return this.unitOfWork.run(async (tx) => {
      const tablet = await takeTablet(tx, which);
      if (tablet) return this.sessions.open(tablet, origin, tx);
      const [waiting] = await tx.query<object[]>(WAITING, which);
      if (!waiting) throw new Refusal('NOT_FOUND');
      return undefined;
    });
  }
}

async function takeTablet(tx: EntityManager, which: string[]): Promise<Owner | undefined> {
  const [[taken]] = await tx.query<[{ userId: number }[], number]>(TAKE, which);
  if (!taken) return undefined;
  const [tablet] = await tx.query<Owner[]>(TABLET, [taken.userId]);
  if (tablet) await tx.query(SEEN, [tablet.id]);
  return tablet;
}
