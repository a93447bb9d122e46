import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { queryRows } from '../query/query-rows.js';

/** What answers questions about a database: a data source, or the connection that migrates. */
export type Asked = Pick<DataSource | QueryRunner, 'query'>;

/** One statement (or a few that belong together) of a migration, with what an operator wants to know before it runs. */
export interface MigrationStep {
  /** What it does, as a line of a plan. */
  readonly title: string;
  /** The strongest lock it takes on a table that others use, and for how long. */
  readonly lock: string;
  readonly sql: string;
  /** A query of one number: the rows that the step reads or writes. Without it, none. */
  readonly rows?: string;
  /** A condition: true when the step is done already, by a run that was killed or by who made the database. */
  readonly doneWhen?: string;
  /** Clears up after a run that was killed; there is nothing to do otherwise. */
  readonly repair?: true;
  /** Waits for transactions that are open, but keeps nobody waiting (CREATE INDEX CONCURRENTLY): no lock timeout. */
  readonly patient?: true;
}

/** Up to `expand` the older application goes on unchanged; `contract` is for when it is gone. */
export type MigrationPhase = 'expand' | 'contract';

/** Hears of a step before it runs, or when it is done. The query runner carries both to the migration (`runner.data`). */
export type StepListener = (step: MigrationStep, migration: string) => void;

export interface StepListeners {
  readonly onStep?: StepListener | undefined;
  readonly onStepDone?: StepListener | undefined;
}

/** The lock of a step that only makes new things. */
export const NO_LOCK = 'none on tables in use';

/**
 * A migration as a list of steps, so that `--plan` prints exactly what `up` runs.
 * `name` is what the bookkeeping table holds; its last 13 digits are the order (TypeORM).
 */
export abstract class StepMigration implements MigrationInterface {
  abstract readonly name: string;
  readonly phase: MigrationPhase = 'expand';
  /** The steps in a database that is new. */
  abstract readonly steps: readonly MigrationStep[];
  /** The SQL that takes the migration back, first to last. */
  abstract readonly undo: readonly string[];

  /** The steps in this database, asked before the first of them runs. */
  stepsFor(_db: Asked): Promise<readonly MigrationStep[]> {
    return Promise.resolve(this.steps);
  }

  /** The SQL that takes the migration back in this database. */
  undoFor(_db: Asked): Promise<readonly string[]> {
    return Promise.resolve(this.undo);
  }

  async up(runner: QueryRunner): Promise<void> {
    const { onStep, onStepDone } = runner.data as StepListeners;
    for (const step of await this.stepsFor(runner)) {
      if (await isDone(step, runner)) continue;
      onStep?.(step, this.name);
      await runStep(step, runner);
      onStepDone?.(step, this.name);
    }
  }

  /** In one transaction, whether or not `up` could be. */
  async down(runner: QueryRunner): Promise<void> {
    const own = !runner.isTransactionActive;
    if (own) await runner.startTransaction();
    try {
      for (const sql of await this.undoFor(runner)) await runner.query(sql);
      if (own) await runner.commitTransaction();
    } catch (error) {
      if (own) await runner.rollbackTransaction();
      throw error;
    }
  }
}

async function runStep({ sql, patient }: MigrationStep, runner: QueryRunner): Promise<void> {
  if (!patient) return void (await runner.query(sql));
  const [before] = await queryRows<{ lock_timeout: string }>(runner, 'SHOW lock_timeout');
  await runner.query('SET lock_timeout = 0');
  try {
    await runner.query(sql);
  } finally {
    await runner
      .query(`SET lock_timeout = '${before?.lock_timeout ?? '0'}'`)
      .catch(() => undefined);
  }
}

/** Whether the step is done already; a plan leaves it out then. */
export async function isDone(step: MigrationStep, db: Asked): Promise<boolean> {
  if (step.doneWhen === undefined) return false;
  const rows = await queryRows<{ done: boolean }>(db, `SELECT (${step.doneWhen}) AS done`);
  return rows[0]?.done === true;
}
