import { Injectable } from '@nestjs/common';
import { Recipe as StoredRecipe } from '@porsi/db/entities/recipe';
import { byId } from '../../platform/database/by-id.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';

const IS_PLANNED = `
  SELECT EXISTS (SELECT FROM menu_items WHERE recipe_id = $1::int8) AS "isPlanned"`;

/**
 * Deletes a recipe that was never planned. The database itself refuses any other, unless it was adopted
 * without that foreign key.
 */
@Injectable()
export class DeleteRecipe {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(id: number): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const [asked] = await tx.query<{ isPlanned: boolean }[]>(IS_PLANNED, [id]);
      if (asked?.isPlanned) throw new Refusal('IN_USE');
      const { affected } = await tx.delete(StoredRecipe, byId(id));
      if (affected === 0) throw new Refusal('NOT_FOUND');
    });
  }
}
