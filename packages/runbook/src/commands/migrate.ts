import { refuseUnservable } from '@porsi/db/adoption/refuse-unservable';
import { listOddities, type Oddity } from '@porsi/db/adoption/list-oddities';
import { findBlockers } from '@porsi/db/find-blockers';
import { migrate } from '@porsi/db/migrate';
import { pendingMigrations } from '@porsi/db/pending-migrations';
import { recogniseDatabase } from '@porsi/db/recognise-database';
import { listKeptSplits } from '@porsi/db/rollback/kept-splits';
import type { DataSource } from 'typeorm';
import type { MigrationPhase } from '@porsi/db/migrations/step-migration';
import { planMigrations, planNewDatabase, type PlannedStep } from '@porsi/db/plan-migrations';
import { databaseExists, withDatabase } from '../database/open-database.js';
import { EXIT, type ExitCode } from '../terminal/exit-code.js';
import { showProgress } from '../terminal/progress.js';
import { printJson, printLines } from '../terminal/terminal.js';
import type { CommandOptions } from './command-options.js';
import { describeOddities, describeSplits } from './describe-findings.js';

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
    const oddities = await listOdditiesOf(dataSource);
    const planned = await planMigrations(dataSource, phase);
    if (planned.length > 0)
      printLines(
        terminal.stderr,
        (await findBlockers(dataSource, 5)).map(
          (line) => `note: may keep the migration waiting: ${line}`,
        ),
      );
    const progress = showProgress(terminal, planned.length);
    const applied = await migrate(dataSource, {
      phase,
      onStep: ({ title }) => progress.step(title),
      onProgress: ({ index, phase: part, percent, waitsFor }) => {
        if (terminal.stderr.isTTY) return;
        const far = percent === null ? '' : ` ${percent} %`;
        const whom = waitsFor === null ? '' : `, for pid ${waitsFor}`;
        terminal.stderr.write(`      ${index}: ${part}${far}${whom}\n`);
      },
      onWait: () =>
        terminal.stderr.write('another process is migrating this database; waiting for it\n'),
    }).finally(() => progress.end());
    const notGivenBack = applied.length > 0 ? await listKeptSplits(dataSource) : [];
    const found = [...describeSplits(notGivenBack), ...describeOddities(oddities)];
    if (json)
      printJson(terminal.stdout, { ok: true, database: place, applied, oddities, notGivenBack });
    else if (applied.length === 0)
      printLines(terminal.stdout, [`nothing to do: ${place} is up to date`]);
    else
      printLines(terminal.stdout, [
        ...applied.map((name) => `applied  ${name}`),
        ...found,
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
  const { steps, oddities } = databaseExists(terminal)
    ? await withDatabase(terminal, async ({ dataSource }) => {
        await refuseUnservable(dataSource);
        return {
          steps: await planMigrations(dataSource, phase),
          oddities: await listOdditiesOf(dataSource),
        };
      })
    : { steps: planNewDatabase(phase), oddities: [] };
  if (json) printJson(terminal.stdout, { ok: true, steps, oddities });
  else if (steps.length === 0)
    printLines(terminal.stdout, ['nothing to do: the database is up to date']);
  else printLines(terminal.stdout, [...steps.flatMap(describeStep), ...describeOddities(oddities)]);
  return EXIT.ok;
}

/** What is odd about data that was there before Porsi; reading it can take a while, so only where something is to be done. */
async function listOdditiesOf(dataSource: DataSource): Promise<Oddity[]> {
  const kind = await recogniseDatabase(dataSource);
  if (kind !== 'older' && kind !== 'adopted') return [];
  if ((await pendingMigrations(dataSource)).length === 0) return [];
  await refuseUnservable(dataSource);
  return listOddities(dataSource);
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
