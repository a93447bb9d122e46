import { refuseUnservable } from '@porsi/db/adoption/refuse-unservable';
import { migrate } from '@porsi/db/migrate';
import type { MigrationPhase } from '@porsi/db/migrations/step-migration';
import { planMigrations, planNewDatabase, type PlannedStep } from '@porsi/db/plan-migrations';
import { databaseExists, withDatabase } from '../database/open-database.js';
import { EXIT, type ExitCode } from '../terminal/exit-code.js';
import { showProgress } from '../terminal/progress.js';
import { printJson, printLines } from '../terminal/terminal.js';
import type { CommandOptions } from './command-options.js';

export interface MigrateCommandOptions extends CommandOptions {
  readonly phase: MigrationPhase;
}

/** `db:migrate`: brings the database to the newest schema. */
export async function runMigrations({
  terminal,
  json,
  phase,
}: MigrateCommandOptions): Promise<ExitCode> {
  return withDatabase(terminal, async ({ dataSource, place }) => {
    const planned = await planMigrations(dataSource, phase);
    const progress = showProgress(terminal, planned.length);
    const applied = await migrate(dataSource, {
      phase,
      onStep: ({ title }) => progress.step(title),
      onWait: () =>
        terminal.stderr.write('another process is migrating this database; waiting for it\n'),
    }).finally(() => progress.end());
    if (json) printJson(terminal.stdout, { ok: true, database: place, applied });
    else if (applied.length === 0)
      printLines(terminal.stdout, [`nothing to do: ${place} is up to date`]);
    else
      printLines(terminal.stdout, [
        ...applied.map((name) => `applied  ${name}`),
        `${place}: ${applied.length} migrations applied`,
      ]);
    return EXIT.ok;
  });
}

/** `db:migrate --plan`: the steps that would run, each with its SQL, its lock and its rows. Changes nothing. */
export async function showPlan({
  terminal,
  json,
  phase,
}: MigrateCommandOptions): Promise<ExitCode> {
  const steps = databaseExists(terminal)
    ? await withDatabase(terminal, async ({ dataSource }) => {
        await refuseUnservable(dataSource);
        return planMigrations(dataSource, phase);
      })
    : planNewDatabase(phase);
  if (json) printJson(terminal.stdout, { ok: true, steps });
  else if (steps.length === 0)
    printLines(terminal.stdout, ['nothing to do: the database is up to date']);
  else printLines(terminal.stdout, steps.flatMap(describeStep));
  return EXIT.ok;
}

function describeStep(step: PlannedStep, index: number, steps: readonly PlannedStep[]): string[] {
  const heading =
    step.migration === steps[index - 1]?.migration ? [] : [`-- ${step.migration}`, ''];
  return [
    ...heading,
    `-- ${index + 1}. ${step.title}`,
    `-- lock: ${step.lock}`,
    `-- rows: ${step.rows}`,
    `${step.sql};`.replace(/;;$/, ';'),
    '',
  ];
}
