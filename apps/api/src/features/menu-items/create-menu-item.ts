import { Inject, Injectable } from '@nestjs/common';
import { MenuItemInput } from '@porsi/shared/menu-items/menu-item-input';
import type { EntityManager } from 'typeorm';
import { ENV, type Env } from '../../env.js';
import { lockBoards } from '../../kitchen/lock-boards.js';
import { recordHistory } from '../../kitchen/record-history.js';
import { sendBackSchools } from '../../kitchen/send-back-schools.js';
import type { Actor } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ensureMenuPlan } from './ensure-menu-plan.js';
import { gatherFacts } from './gather-facts.js';
import { onceAKey } from './once-a-key.js';
import { dateIn, readInput } from './read-input.js';
import { readMenuItem } from './read-menu-item.js';
import { insertMenuItem } from './store-menu-item.js';

/** Plans a new menu item. */
@Injectable()
export class CreateMenuItem {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /**
   * @param body the request as it came
   * @param key the Idempotency-Key: a repeat of the request answers the first result
   * @returns the menu item as the text of its JSON
   */
  async run(body: unknown, key: string | undefined, actor: Actor): Promise<string> {
    return this.unitOfWork.run((tx) => onceAKey(tx, actor, key, body, () => this.create(tx, body, actor)));
  }

  private async create(tx: EntityManager, body: unknown, actor: Actor): Promise<string> {
    const date = dateIn(body);
    if (date !== undefined) await lockBoards(tx, [date]);
    const facts = await gatherFacts(tx, body, this.env.featurePortionSize);
    const input = readInput(body, facts, MenuItemInput);
    const menuPlanId = await ensureMenuPlan(tx, input.date, actor);
    const id = await insertMenuItem(tx, menuPlanId, input);
    const schoolIds = input.allocations.map(({ schoolId }) => schoolId);
    await recordHistory(tx, actor, [
      { action: 'menu-item.create', date: input.date, menuItemId: id, old: null, new: input },
      ...(await sendBackSchools(tx, input.date, schoolIds)),
    ]);
    const stored = await readMenuItem(tx, id, this.env.featurePortionSize);
    if (stored === undefined) throw new Error(`menu item ${id} is not there after it was made`);
    return stored;
  }
}
