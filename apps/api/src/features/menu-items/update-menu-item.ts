import { Inject, Injectable } from '@nestjs/common';
import type { MenuItem } from '@porsi/shared/menu-items/menu-item';
import { MenuItemUpdate } from '@porsi/shared/menu-items/menu-item-input';
import { ENV, type Env } from '../../env.js';
import { readShownWork } from '../../kitchen/alert-changes.js';
import { lockItemAndRead } from '../../kitchen/stored-item.js';
import type { Actor } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { editMenuItem } from './edit-menu-item.js';
import { gatherFacts, readSharesFor } from './gather-facts.js';
import { presentMenuItem } from './present-menu-item.js';
import { dateIn, readInput } from './read-input.js';
import { storedPortions } from './school-shares.js';

/** Edits a menu item: all of it or nothing, and only the rows that differ. */
@Injectable()
export class UpdateMenuItem {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @param body the request as it came */
  async run(id: number, body: unknown, actor: Actor): Promise<MenuItem> {
    const { featurePortionSize } = this.env;
    return this.unitOfWork.run(async (tx) => {
      const date = dateIn(body);
      const days = date === null ? [] : [date];
      const {
        item,
        read: [shares, shown],
      } = await lockItemAndRead(tx, id, days, () =>
        Promise.all([readSharesFor(tx, body, id), readShownWork(tx, days, id)]),
      );
      if (!item) throw new Refusal('NOT_FOUND');
      const facts = await gatherFacts(tx, body, featurePortionSize, shares, item);
      const input = readInput(body, facts, MenuItemUpdate);
      if (input.version !== item.version) {
        const current = presentMenuItem(
          item,
          storedPortions(facts.shares),
          facts.shares,
          featurePortionSize,
        );
        throw new Refusal('VERSION_CONFLICT', { current });
      }
      const edited = await editMenuItem(tx, { item, facts, shown }, input, actor);
      return presentMenuItem(edited, input.allocations, facts.shares, featurePortionSize);
    });
  }
}
