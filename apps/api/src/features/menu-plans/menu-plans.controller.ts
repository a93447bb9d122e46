import { Controller, Get, Post, Query } from '@nestjs/common';
import { MenuPlan, MenuPlanQuery } from '@porsi/shared/menu-plans/menu-plan';
import { Allow } from '../../platform/auth/access.js';
import { CurrentUser, type Actor } from '../../platform/auth/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { PathId } from '../../platform/http/path-id.js';
import { ApproveMenuPlan } from './approve-menu-plan.js';
import { GetMenuPlan } from './get-menu-plan.js';
import { ReopenMenuPlan } from './reopen-menu-plan.js';

@Controller('api/menu-plans')
export class MenuPlansController {
  constructor(
    private readonly getMenuPlan: GetMenuPlan,
    private readonly approveMenuPlan: ApproveMenuPlan,
    private readonly reopenMenuPlan: ReopenMenuPlan,
  ) {}

  @Get()
  @Allow('menu-plans.read')
  @Answers(200, MenuPlan, 'NOT_FOUND')
  get(@Query({ schema: MenuPlanQuery }) { week }: MenuPlanQuery) {
    return this.getMenuPlan.run(week);
  }

  @Post(':id/approve')
  @Allow('menu-plans.approve')
  @Answers(200, MenuPlan)
  approve(@PathId() id: number, @CurrentUser() actor: Actor) {
    return this.approveMenuPlan.run(id, actor);
  }

  @Post(':id/reopen')
  @Allow('menu-plans.approve')
  @Answers(200, MenuPlan)
  reopen(@PathId() id: number, @CurrentUser() actor: Actor) {
    return this.reopenMenuPlan.run(id, actor);
  }
}
