import { Module, type DynamicModule } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Env } from './env.js';
import { AuthModule } from './features/auth/auth.module.js';
import { ConfigModule } from './features/config/config.module.js';
import { HistoryModule } from './features/history/history.module.js';
import { KdsModule } from './features/kds/kds.module.js';
import { MaintenanceModule } from './features/maintenance/maintenance.module.js';
import { MenuItemsModule } from './features/menu-items/menu-items.module.js';
import { MenuPlansModule } from './features/menu-plans/menu-plans.module.js';
import { RecipesModule } from './features/recipes/recipes.module.js';
import { SchoolsModule } from './features/schools/schools.module.js';
import { TabletsModule } from './features/tablets/tablets.module.js';
import { UsersModule } from './features/users/users.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { RealtimeModule } from './platform/realtime/realtime.module.js';

@Module({})
export class AppModule {
  static with(env: Env, dataSource: DataSource): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(env, dataSource),
        AuthModule,
        ConfigModule,
        HistoryModule,
        KdsModule,
        MaintenanceModule,
        MenuItemsModule,
        MenuPlansModule,
        RealtimeModule,
        RecipesModule,
        SchoolsModule,
        TabletsModule,
        UsersModule,
      ],
    };
  }
}
