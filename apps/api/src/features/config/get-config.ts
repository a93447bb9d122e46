import { Inject, Injectable } from '@nestjs/common';
import { serviceDateAt } from '@porsi/shared/calendar/service-date';
import type { KitchenConfig } from '@porsi/shared/config/kitchen-config';
import { ENV, type Env } from '../../env.js';
import { productVersion } from '../../platform/product-version.js';

/** What every app needs to know before anyone has signed in. */
@Injectable()
export class GetConfig {
  constructor(@Inject(ENV) private readonly env: Env) {}

  run(): KitchenConfig {
    const { timezone, featurePortionSize } = this.env;
    const today = serviceDateAt(new Date(), timezone);
    return { timezone, today, featurePortionSize, maintenance: null, version: productVersion };
  }
}
