import type { DataSource } from 'typeorm';
import { StepMigration, type MigrationPhase } from './migrations/step-migration.js';
import { appliedMigrations } from './recognise-database.js';

/**
 * The migrations that the database has not had yet, in their order. Writes nothing.
 *
 * @param phase `expand` leaves the contract step out
 */
export async function pendingMigrations(
  dataSource: DataSource,
  phase: MigrationPhase = 'contract',
): Promise<StepMigration[]> {
  const applied = new Set(await appliedMigrations(dataSource));
  return knownMigrations(dataSource).filter(
    (migration) => isInPhase(migration, phase) && !applied.has(migration.name),
  );
}

/** Whether a run up to `phase` includes the migration. */
export function isInPhase(migration: StepMigration, phase: MigrationPhase): boolean {
  return phase === 'contract' || migration.phase === 'expand';
}

/** Every migration that this version of Porsi brings, in its order. */
export function knownMigrations(dataSource: DataSource): StepMigration[] {
  return dataSource.migrations.filter((migration) => migration instanceof StepMigration);
}
