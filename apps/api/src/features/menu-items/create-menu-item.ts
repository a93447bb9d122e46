import { Inject, Injectable } from '@nestjs/common';
import type { MenuItem } from '@porsi/shared/menu-items/menu-item';
import { MenuItemInput } from '@porsi/shared/menu-items/menu-item-input';
import type { EntityManager } from 'typeorm';
import { ENV, type Env } from '../../env.js';
import { alertChanges, readShownWork } from '../../kitchen/alert-changes.js';
import { lockBoards } from '../../kitchen/lock-boards.js';
import { recordHistory } from '../../kitchen/record-history.js';
import { sendBackSchools } from '../../kitchen/send-back-schools.js';
import type { Actor } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ensureMenuPlan } from './ensure-menu-plan.js';
import { gatherFacts, readSharesFor } from './gather-facts.js';
import { onceAKey } from './once-a-key.js';
import { presentMenuItem } from './present-menu-item.js';
import { dateIn, readInput } from './read-input.js';
import { insertMenuItem } from './store-menu-item.js';

const FIRST_VERSION = 1;

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
   */
  async run(body: unknown, key: string | undefined, actor: Actor): Promise<MenuItem> {
    return this.unitOfWork.run((tx) =>
      onceAKey(tx, actor, key, body, () => this.create(tx, body, actor)),
    );
  }

  private async create(tx: EntityManager, body: unknown, actor: Actor): Promise<MenuItem> {
    const { featurePortionSize } = this.env;
    const day = dateIn(body);
    const days = day === null ? [] : [day];
    const [, shares, shown] = await Promise.all([
      lockBoards(tx, days),
      readSharesFor(tx, body, null),
      readShownWork(tx, days),
    ]);
    const facts = await gatherFacts(tx, body, featurePortionSize, shares);
    const input = readInput(body, facts, MenuItemInput);
    const { date, allocations } = input;
    const menuPlanId = await ensureMenuPlan(tx, date, actor);
    const id = await insertMenuItem(tx, menuPlanId, input);
    recordHistory(tx, actor, [
      { action: 'menu-item.create', date, menuItemId: id, old: null, new: input },
      ...(await sendBackSchools(tx, actor, date, [...facts.packed])),
    ]);
    alertChanges(tx, actor, shown);
    const item = { ...input, id, version: FIRST_VERSION, menuPlanId, recipeName: facts.recipeName };
    return presentMenuItem(item, allocations, facts.shares, featurePortionSize);
  }
}
