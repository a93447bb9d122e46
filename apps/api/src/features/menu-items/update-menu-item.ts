import { Inject, Injectable } from '@nestjs/common';
import { weekStartOf } from '@porsi/shared/calendar/service-date';
import { MenuItemUpdate } from '@porsi/shared/menu-items/menu-item-input';
import { schoolsWithMorePortions } from '@porsi/shared/portions/allocation-rows';
import type { EntityManager } from 'typeorm';
import { ENV, type Env } from '../../env.js';
import { lockItem, type StoredItem } from '../../kitchen/lock-item.js';
import { recordHistory } from '../../kitchen/record-history.js';
import { sendBackSchools } from '../../kitchen/send-back-schools.js';
import type { Actor } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Refusal } from '../../platform/http/refusal.js';
import { describeChange } from './describe-change.js';
import { ensureMenuPlan } from './ensure-menu-plan.js';
import { forgetProgress } from './forget-progress.js';
import { gatherFacts, type KnownFacts } from './gather-facts.js';
import { dateIn, readInput } from './read-input.js';
import { readMenuItem } from './read-menu-item.js';
import { rewriteMenuItem } from './store-menu-item.js';

/** Edits a menu item: all of it or nothing, and only the rows that differ. */
@Injectable()
export class UpdateMenuItem {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @returns the menu item after the edit, as the text of its JSON */
  async run(id: number, body: unknown, actor: Actor): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const date = dateIn(body);
      const item = await lockItem(tx, id, date === undefined ? [] : [date]);
      if (!item) throw new Refusal('NOT_FOUND');
      const facts = await gatherFacts(tx, body, this.env.featurePortionSize, item);
      const input = readInput(body, facts, MenuItemUpdate);
      if (input.version !== item.version) {
        throw new Refusal('VERSION_CONFLICT', { current: JSON.parse(await this.read(tx, id)) as unknown });
      }
      await edit(tx, item, facts, input, actor);
      return this.read(tx, id);
    });
  }

  private async read(tx: EntityManager, id: number): Promise<string> {
    const text = await readMenuItem(tx, id, this.env.featurePortionSize);
    if (text === undefined) throw new Error(`menu item ${id} went although it is locked`);
    return text;
  }
}

/** Stores what differs, if anything does, with its history. */
async function edit(
  tx: EntityManager,
  item: StoredItem,
  facts: KnownFacts,
  input: MenuItemUpdate,
  actor: Actor,
): Promise<void> {
  const stored = [...facts.stored.values()];
  const change = describeChange({ ...item, allocations: stored }, input);
  if (!change) return;
  const moved = input.date !== item.date;
  await rewriteMenuItem(tx, item.id, await planAfter(tx, item, input, actor), input);
  const more = schoolsWithMorePortions(moved ? [] : stored, input.allocations);
  await recordHistory(tx, actor, [
    { action: 'menu-item.update', date: input.date, menuItemId: item.id, ...change },
    ...(moved ? await forgetProgress(tx, item.id, input.date) : []),
    ...(await sendBackSchools(tx, input.date, more)),
  ]);
}

/** An item that moves to another week belongs to that week's plan. */
async function planAfter(tx: EntityManager, item: StoredItem, input: MenuItemUpdate, actor: Actor): Promise<number> {
  const stays = weekStartOf(input.date) === weekStartOf(item.date);
  return stays ? item.menuPlanId : ensureMenuPlan(tx, input.date, actor);
}
