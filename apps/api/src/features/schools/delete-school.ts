import { Injectable } from '@nestjs/common';
import { School as StoredSchool } from '@porsi/db/entities/school';
import type { Actor } from '../../platform/auth/actor.js';
import { byId } from '../../platform/database/by-id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { forgetPacking } from './forget-packing.js';

const IS_PLANNED_FOR = `
  SELECT EXISTS (SELECT FROM menu_item_school_allocations WHERE school_id = $1::int8) AS "isPlannedFor"`;

/**
 * Deletes a school that nothing was ever planned for. The database itself refuses any other, unless it
 * was adopted without that foreign key.
 */
@Injectable()
export class DeleteSchool {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(id: number, actor: Actor): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const [asked] = await tx.query<{ isPlannedFor: boolean }[]>(IS_PLANNED_FOR, [id]);
      if (asked?.isPlannedFor) throw new Refusal('IN_USE');
      await forgetPacking(tx, id, actor);
      const { affected } = await tx.delete(StoredSchool, byId(id));
      if (affected === 0) throw new Refusal('NOT_FOUND');
    });
  }
}
