import { planMigrations, planNewDatabase, type PlannedStep } from '@porsi/db/plan-migrations';
import { LOCK_TIMEOUT } from '@porsi/db/session-settings';
import { databaseExists, withDatabase } from '../database/open-database.js';
import { EXIT, type ExitCode } from '../terminal/exit-code.js';
import { readOnly } from '../terminal/interruptible.js';
import { printJson, printLines } from '../terminal/terminal.js';
import { describeOddities } from './describe-findings.js';
import { listOdditiesOf, type MigrateCommandOptions } from './migrate.js';

/** `db:migrate --plan`: the steps that would run, each with its SQL, its lock and its rows. Changes nothing. */
export async function showPlan({
  terminal,
  json,
  phase,
}: MigrateCommandOptions): Promise<ExitCode> {
  const { steps, oddities } = await readOnly(terminal, async () =>
    databaseExists(terminal)
      ? withDatabase(terminal, async ({ dataSource }) => ({
          oddities: await listOdditiesOf(dataSource),
          steps: await planMigrations(dataSource, phase),
        }))
      : { steps: planNewDatabase(phase), oddities: [] },
  );
  if (json) printJson(terminal.stdout, { ok: true, steps, oddities });
  else if (steps.length === 0)
    printLines(terminal.stdout, ['nothing to do: the database is up to date']);
  else
    printLines(terminal.stdout, [
      `-- every statement waits ${LOCK_TIMEOUT} at most for its lock, and is tried again for ten minutes`,
      '',
      ...steps.flatMap(describeStep),
      ...describeOddities(oddities),
    ]);
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
