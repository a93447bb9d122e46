import { Injectable } from '@nestjs/common';
import { School as StoredSchool } from '@porsi/db/entities/school';
import type { Actor } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { forgetPacking } from './forget-packing.js';

/** Deletes a school that nothing is planned for; the database itself refuses any other. */
@Injectable()
export class DeleteSchool {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(id: number, actor: Actor): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await forgetPacking(tx, id, actor);
      const { affected } = await tx.delete(StoredSchool, id);
      if (affected === 0) throw new Refusal('NOT_FOUND');
    });
  }
}
