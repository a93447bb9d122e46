import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { ENV, type Env } from '../env.js';
import { AccessGuard } from './auth/access-guard.js';
import { AccessTokens } from './auth/access-tokens.js';
import { SessionUsers } from './auth/session-users.js';
import { Sessions } from './auth/sessions.js';
import { NamedStatements } from './database/named-statements.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { CheckReadiness } from './health/check-readiness.js';
import { HealthController } from './health/health.controller.js';
import { MaintenanceGuard } from './maintenance/maintenance-guard.js';
import { MaintenanceState } from './maintenance/maintenance-state.js';
import { DatabaseListener } from './realtime/database-listener.js';
import { ProblemFilter } from './http/problem-filter.js';
import { SchemaPipe } from './http/schema-pipe.js';

/** Technology that every feature may use; it knows no feature. */
@Global()
@Module({})
export class PlatformModule {
  static with(env: Env, dataSource: DataSource): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [HealthController],
      providers: [
        { provide: ENV, useValue: env },
        { provide: DataSource, useValue: dataSource },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: MaintenanceGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useClass: SchemaPipe },
        AccessTokens,
        CheckReadiness,
        DatabaseListener,
        MaintenanceState,
        NamedStatements,
        SessionUsers,
        Sessions,
        UnitOfWork,
      ],
      exports: [
        ENV,
        DataSource,
        AccessTokens,
        DatabaseListener,
        MaintenanceState,
        NamedStatements,
        SessionUsers,
        Sessions,
        UnitOfWork,
      ],
    };
  }
}
