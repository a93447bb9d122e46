import type { DataSource } from 'typeorm';
import { StepMigration } from './migrations/step-migration.js';
import { appliedMigrations } from './recognise-database.js';

/** The migrations that the database has not had yet, in their order. Writes nothing. */
export async function pendingMigrations(dataSource: DataSource): Promise<StepMigration[]> {
  const applied = new Set(await appliedMigrations(dataSource));
  return knownMigrations(dataSource).filter(({ name }) => !applied.has(name));
}

/** Every migration that this version of Porsi brings, in its order. */
export function knownMigrations(dataSource: DataSource): StepMigration[] {
  return dataSource.migrations.filter((migration) => migration instanceof StepMigration);
}
