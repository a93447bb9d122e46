import { Module } from '@nestjs/common';
import { ApproveMenuPlan } from './approve-menu-plan.js';
import { GetMenuPlan } from './get-menu-plan.js';
import { MenuPlansController } from './menu-plans.controller.js';
import { ReopenMenuPlan } from './reopen-menu-plan.js';

@Module({
  controllers: [MenuPlansController],
  providers: [GetMenuPlan, ApproveMenuPlan, ReopenMenuPlan],
})
export class MenuPlansModule {}
