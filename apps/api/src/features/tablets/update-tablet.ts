import { Injectable } from '@nestjs/common';
import { User as StoredUser } from '@porsi/db/entities/user';
import type { Tablet, TabletUpdate } from '@porsi/shared/tablets/tablet';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { readTablets } from './read-tablets.js';

/** Gives a tablet another name or another board; it stays signed in. */
@Injectable()
export class UpdateTablet {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(id: number, { name, role }: TabletUpdate): Promise<Tablet> {
    return this.unitOfWork.run(async (tx) => {
      const [known] = await readTablets(tx, { id });
      if (known) await tx.update(StoredUser, id, { fullName: name, role });
      const [tablet] = await readTablets(tx, { id });
      if (!tablet) throw new Refusal('NOT_FOUND');
      return tablet;
    });
  }
}
