import { Injectable } from '@nestjs/common';
import { weekStartOf, type ServiceDate } from '@porsi/shared/calendar/service-date';
import type { MenuPlan } from '@porsi/shared/menu-plans/menu-plan';
import { DataSource } from 'typeorm';
import { Refusal } from '../../platform/http/refusal.js';
import { readMenuPlan } from './read-menu-plan.js';

/** Opens the plan of the week that a day is in. */
@Injectable()
export class GetMenuPlan {
  constructor(private readonly dataSource: DataSource) {}

  async run(day: ServiceDate): Promise<MenuPlan> {
    const plan = await readMenuPlan(this.dataSource.manager, { weekStart: weekStartOf(day) });
    if (!plan) throw new Refusal('NOT_FOUND');
    return plan;
  }
}
