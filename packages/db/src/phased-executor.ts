import { MigrationExecutor, type DataSource, type Migration, type QueryRunner } from 'typeorm';
import { StepMigration, type MigrationPhase } from './migrations/step-migration.js';
import { isInPhase } from './pending-migrations.js';

/** TypeORM's executor, one transaction per migration, that goes no further than a phase. */
export class PhasedExecutor extends MigrationExecutor {
  constructor(
    dataSource: DataSource,
    runner: QueryRunner,
    private readonly phase: MigrationPhase,
  ) {
    super(dataSource, runner);
    this.transaction = 'each';
  }

  protected override getMigrations(): Migration[] {
    return super
      .getMigrations()
      .filter(
        ({ instance }) => instance instanceof StepMigration && isInPhase(instance, this.phase),
      );
  }
}
