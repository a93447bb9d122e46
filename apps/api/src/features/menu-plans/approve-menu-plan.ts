import { Injectable } from '@nestjs/common';
import type { MenuPlan } from '@porsi/shared/menu-plans/menu-plan';
import type { Actor } from '../../platform/auth/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { changeMenuPlan } from './change-menu-plan.js';

/** Shows a week to the kitchen; to approve it again changes nothing. */
@Injectable()
export class ApproveMenuPlan {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(id: number, actor: Actor): Promise<MenuPlan> {
    return this.unitOfWork.run((tx) => changeMenuPlan(tx, id, 'approved', actor));
  }
}
