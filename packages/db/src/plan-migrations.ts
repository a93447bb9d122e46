import type { DataSource } from 'typeorm';
import { ALL_MIGRATIONS } from './migrations/all-migrations.js';
import {
  isDone,
  type MigrationPhase,
  type MigrationStep,
  type StepMigration,
} from './migrations/step-migration.js';
import { isInPhase, pendingMigrations } from './pending-migrations.js';
import { queryRows } from './query/query-rows.js';
import { sqlState } from './query/run-in-transaction.js';

/** A step that `migrate` would run now. */
export interface PlannedStep {
  readonly migration: string;
  readonly title: string;
  readonly lock: string;
  readonly sql: string;
  /** Rows that it reads or writes, as of now. */
  readonly rows: number;
}

const UNDEFINED_TABLE = '42P01';

/** What `migrate` would do, step by step, with the same steps that it runs. Writes nothing. */
export async function planMigrations(
  dataSource: DataSource,
  phase?: MigrationPhase,
): Promise<PlannedStep[]> {
  const counts = new Map<string, number>();
  const plan: PlannedStep[] = [];
  for (const { migration, step } of await stepsToRun(dataSource, phase)) {
    const { rows } = step;
    if (rows !== undefined && !counts.has(rows))
      counts.set(rows, await unlessMissing(countRows(rows, dataSource), 0));
    plan.push(planned(migration, step, counts.get(rows ?? '') ?? 0));
  }
  return plan;
}

/** How many steps that is; counts no rows. */
export async function countSteps(dataSource: DataSource, phase?: MigrationPhase): Promise<number> {
  return (await stepsToRun(dataSource, phase)).length;
}

async function stepsToRun(
  dataSource: DataSource,
  phase?: MigrationPhase,
): Promise<{ migration: string; step: MigrationStep }[]> {
  const steps: { migration: string; step: MigrationStep }[] = [];
  for (const pending of await pendingMigrations(dataSource, phase))
    for (const step of await pending.stepsFor(dataSource))
      if (!(await unlessMissing(isDone(step, dataSource), false)))
        steps.push({ migration: pending.name, step });
  return steps;
}

/** The plan for a database that is not made yet. */
export function planNewDatabase(phase: MigrationPhase = 'contract'): PlannedStep[] {
  const migrations: StepMigration[] = ALL_MIGRATIONS.map((Migration) => new Migration());
  return migrations
    .filter((migration) => isInPhase(migration, phase))
    .flatMap(({ name, steps }) =>
      steps.filter(({ repair }) => !repair).map((step) => planned(name, step, 0)),
    );
}

function planned(
  migration: string,
  { title, lock, sql }: MigrationStep,
  rows: number,
): PlannedStep {
  return { migration, title, lock, sql: sql.trim(), rows };
}

async function countRows(rows: string, dataSource: DataSource): Promise<number> {
  const [counted] = await queryRows<{ count: number }>(dataSource, rows);
  return counted?.count ?? 0;
}

/** A step may ask about a table that an earlier step of the plan will only make. */
async function unlessMissing<Answer>(asking: Promise<Answer>, otherwise: Answer): Promise<Answer> {
  try {
    return await asking;
  } catch (error) {
    if (sqlState(error) === UNDEFINED_TABLE) return otherwise;
    throw error;
  }
}
