import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { User as StoredUser } from '@porsi/db/entities/user';
import { issue } from '@porsi/shared/http/issue';
import type { Tablet, TabletInput } from '@porsi/shared/tablets/tablet';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { PairingCodes } from './pairing-codes.js';
import { PairingLimits } from './pairing-limits.js';
import { readTablets } from './read-tablets.js';

const WAITING = `
  SELECT id FROM kds_pairings WHERE code_hash = $1 AND expires_at > now() AND user_id IS NULL FOR UPDATE`;

const ADD = 'INSERT INTO kds_tablets (user_id) VALUES ($1)';

const LET_IN = 'UPDATE kds_pairings SET user_id = $2 WHERE id = $1';

/** The head lets the tablet in that shows a code. */
@Injectable()
export class AddTablet {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly codes: PairingCodes,
    private readonly limits: PairingLimits,
  ) {}

  async run({ code, name, role }: TabletInput, actor: Actor): Promise<Tablet> {
    const who = String(actor.id);
    // Taken before the code is looked at, as with passwords.
    await this.limits.tried.take(who);
    const tablet = await this.unitOfWork.run(async (tx) => {
      const [pairing] = await tx.query<{ id: string }[]>(WAITING, [this.codes.hashOfCode(code)]);
      if (!pairing) {
        const issues = [issue(['code'], 'PAIRING_CODE_INVALID')];
        throw new Refusal('VALIDATION_FAILED', { issues });
      }
      const id = await makeUser(tx, name, role);
      await tx.query(ADD, [id]);
      await tx.query(LET_IN, [pairing.id, id]);
      const [added] = await readTablets(tx, { id });
      return added;
    });
    await this.limits.tried.giveBack(who);
    if (!tablet) throw new Error('the new tablet is not there');
    return tablet;
  }
}

/** A user that nobody can sign in as: the hash fits no password, the address takes no mail. */
async function makeUser(tx: EntityManager, fullName: string, role: string): Promise<number> {
  const user = tx.create(StoredUser, {
    email: `tablet-${randomUUID()}@tablets.invalid`,
    passwordHash: `!${randomBytes(32).toString('base64url')}`,
    fullName,
    role,
    isActive: true,
  });
  return (await tx.save(user)).id;
}
