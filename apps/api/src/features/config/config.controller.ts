import { Controller, Get } from '@nestjs/common';
import { KitchenConfig } from '@porsi/shared/config/kitchen-config';
import { Public } from '../../platform/auth/access.js';
import { Answers } from '../../platform/http/answers.js';
import { DuringMaintenance } from '../../platform/maintenance/during-maintenance.js';
import { GetConfig } from './get-config.js';

@Controller('api/config')
@DuringMaintenance()
export class ConfigController {
  constructor(private readonly getConfig: GetConfig) {}

  @Get()
  @Public()
  @Answers(200, KitchenConfig)
  get(): Promise<KitchenConfig> {
    return this.getConfig.run();
  }
}
