import { Injectable } from '@nestjs/common';
import { alertChanges, readShownWork } from '../../kitchen/alert-changes.js';
import { lockItem } from '../../kitchen/stored-item.js';
import { recordHistory } from '../../kitchen/record-history.js';
import type { Actor } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { forgetProgress } from './forget-progress.js';
import { readShares, storedPortions } from './school-shares.js';

// An adopted database may have no foreign key that takes the allocations along.
const DELETE_ALLOCATIONS = 'DELETE FROM menu_item_school_allocations WHERE menu_item_id = $1';
const DELETE = 'DELETE FROM menu_items WHERE id = $1';

/** Takes a menu item out of the plan, with its allocations. */
@Injectable()
export class DeleteMenuItem {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(id: number, actor: Actor): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const item = await lockItem(tx, id);
      if (!item) throw new Refusal('NOT_FOUND');
      const { date, recipeId, totalPortions } = item;
      const old = {
        date,
        recipeId,
        totalPortions,
        allocations: storedPortions(await readShares(tx, id)),
      };
      const shown = await readShownWork(tx, [date]);
      const forgotten = await forgetProgress(tx, actor, id, date);
      await tx.query(DELETE_ALLOCATIONS, [id]);
      await tx.query(DELETE, [id]);
      recordHistory(tx, actor, [
        ...forgotten,
        { action: 'menu-item.delete', date, menuItemId: id, old, new: null },
      ]);
      alertChanges(tx, actor, shown);
    });
  }
}
