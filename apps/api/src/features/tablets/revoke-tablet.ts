import { Injectable } from '@nestjs/common';
import { User as StoredUser } from '@porsi/db/entities/user';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';

const REVOKE =
  'UPDATE kds_tablets SET revoked_at = now() WHERE user_id = $1 AND revoked_at IS NULL';

const FORGET_PAIRING = 'DELETE FROM kds_pairings WHERE user_id = $1';

/** Shuts a tablet out. The database ends the sessions of a user who is not active, and tells every API process. */
@Injectable()
export class RevokeTablet {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(id: number): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const [, revoked] = await tx.query<[object[], number]>(REVOKE, [id]);
      if (revoked === 0) throw new Refusal('NOT_FOUND');
      await tx.query(FORGET_PAIRING, [id]);
      await tx.update(StoredUser, id, { isActive: false });
    });
  }
}
