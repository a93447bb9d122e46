import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { queryRows } from '../query/query-rows.js';

/** One statement (or a few that belong together) of a migration, with what an operator wants to know before it runs. */
export interface MigrationStep {
  /** What it does, as a line of a plan. */
  readonly title: string;
  /** The strongest lock it takes on a table that others use, and for how long. */
  readonly lock: string;
  readonly sql: string;
  /** A query of one number: the rows that the step reads or writes. Without it, none. */
  readonly rows?: string;
  /** A query of one boolean: true when a run that was killed has already done the step. */
  readonly doneWhen?: string;
  /** Clears up after a run that was killed; there is nothing to do otherwise. */
  readonly repair?: true;
}

/** Up to `expand` the older application goes on unchanged; `contract` is for when it is gone. */
export type MigrationPhase = 'expand' | 'contract';

/** Hears of a step before it runs. The query runner carries it to the migration (`runner.data.onStep`). */
export type StepListener = (step: MigrationStep, migration: string) => void;

/** The lock of a step that only makes new things. */
export const NO_LOCK = 'none on tables in use';

/**
 * A migration as a list of steps, so that `--plan` prints exactly what `up` runs.
 * `name` is what the bookkeeping table holds; its last 13 digits are the order (TypeORM).
 */
export abstract class StepMigration implements MigrationInterface {
  abstract readonly name: string;
  readonly phase: MigrationPhase = 'expand';
  abstract readonly steps: readonly MigrationStep[];
  /** The SQL that takes the migration back, first to last. */
  abstract readonly undo: readonly string[];

  async up(runner: QueryRunner): Promise<void> {
    const { onStep } = runner.data as { onStep?: StepListener };
    for (const step of this.steps) {
      if (await isDone(step, runner)) continue;
      onStep?.(step, this.name);
      await runner.query(step.sql);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const sql of this.undo) await runner.query(sql);
  }
}

/** Whether a run that was killed has done the step already; a plan leaves it out then. */
export async function isDone(
  step: MigrationStep,
  runner: Pick<DataSource | QueryRunner, 'query'>,
): Promise<boolean> {
  if (step.doneWhen === undefined) return false;
  const rows = await queryRows<{ done: boolean }>(runner, `SELECT (${step.doneWhen}) AS done`);
  return rows[0]?.done === true;
}
