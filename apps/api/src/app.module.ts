import { Module, type DynamicModule } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Env } from './env.js';
import { HealthController } from './platform/health/health.controller.js';
import { PlatformModule } from './platform/platform.module.js';

@Module({})
export class AppModule {
  static with(env: Env, dataSource: DataSource): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(env, dataSource)],
      controllers: [HealthController],
    };
  }
}
