import { Inject, Injectable } from '@nestjs/common';
import { serviceDateAt } from '@porsi/shared/calendar/service-date';
import type { KitchenConfig } from '@porsi/shared/config/kitchen-config';
import { ENV, type Env } from '../../env.js';
import { MaintenanceState } from '../../platform/maintenance/maintenance-state.js';
import { productVersion } from '../../platform/product-version.js';

/** What every app needs to know before anyone has signed in. */
@Injectable()
export class GetConfig {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly maintenance: MaintenanceState,
  ) {}

  async run(): Promise<KitchenConfig> {
    const { timezone, featurePortionSize } = this.env;
    const today = serviceDateAt(new Date(), timezone);
    const maintenance = await this.maintenance.now();
    return { timezone, today, featurePortionSize, maintenance, version: productVersion };
  }
}
