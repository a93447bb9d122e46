import { refuseUnservable } from '@porsi/db/adoption/refuse-unservable';
import { listOddities, type Oddity } from '@porsi/db/adoption/list-oddities';
import { findBlockers } from '@porsi/db/find-blockers';
import { migrate } from '@porsi/db/migrate';
import { pendingMigrations } from '@porsi/db/pending-migrations';
import { refuseServer } from '@porsi/db/preflight/refuse-server';
import { recogniseDatabase } from '@porsi/db/recognise-database';
import { listKeptSplits } from '@porsi/db/rollback/kept-splits';
import type { IndexProgress } from '@porsi/db/watch-index-build';
import type { DataSource } from 'typeorm';
import type { MigrationPhase, StepListener } from '@porsi/db/migrations/step-migration';
import { countSteps } from '@porsi/db/plan-migrations';
import { withDatabase } from '../database/open-database.js';
import { EXIT, type ExitCode } from '../terminal/exit-code.js';
import { interruptible } from '../terminal/interruptible.js';
import { showProgress, tellProgress } from '../terminal/progress.js';
import { printJson, printLines, type Terminal } from '../terminal/terminal.js';
import type { CommandOptions } from './command-options.js';
import { describeOddities, describeSplits } from './describe-findings.js';

export interface MigrateCommandOptions extends CommandOptions {
  readonly phase: MigrationPhase;
}

/** `db:migrate`: brings the database to the newest schema. */
export async function runMigrations(options: MigrateCommandOptions): Promise<ExitCode> {
  const { terminal, json } = options;
  return interruptible(
    'what was done so far stays good; run it again, and it goes on where it stopped',
    (signal) =>
      withDatabase(terminal, async ({ dataSource, place }) => {
        const oddities = await listOdditiesOf(dataSource);
        await warnOfBlockers(dataSource, terminal);
        const applied = await migrateAloud(dataSource, options, signal);
        const notGivenBack = applied.length > 0 ? await listKeptSplits(dataSource) : [];
        if (json)
          printJson(terminal.stdout, {
            ok: true,
            database: place,
            applied,
            oddities,
            notGivenBack,
          });
        else if (applied.length === 0)
          printLines(terminal.stdout, [`nothing to do: ${place} is up to date`]);
        else
          printLines(terminal.stdout, [
            ...applied.map((name) => `applied  ${name}`),
            ...describeSplits(notGivenBack),
            ...describeOddities(oddities),
            `${place}: ${applied.length} migrations applied`,
          ]);
        return EXIT.ok;
      }),
  );
}

/** What is odd about data that was there before Porsi; reading it can take a while, so only where something is to be done. */
export async function listOdditiesOf(dataSource: DataSource): Promise<Oddity[]> {
  if ((await pendingMigrations(dataSource)).length === 0) return [];
  await refuseServer(dataSource);
  await refuseUnservable(dataSource);
  const kind = await recogniseDatabase(dataSource);
  return kind === 'older' || kind === 'adopted' ? listOddities(dataSource) : [];
}

async function warnOfBlockers(dataSource: DataSource, { stderr }: Terminal): Promise<void> {
  if ((await pendingMigrations(dataSource)).length === 0) return;
  const blockers = await findBlockers(dataSource, 5);
  printLines(
    stderr,
    blockers.map((line) => `note: may keep the migration waiting: ${line}`),
  );
}

/** Migrates, and says how far it is: a bar on a terminal, lines elsewhere, an event a line for machines. */
async function migrateAloud(
  dataSource: DataSource,
  { terminal, json, phase }: MigrateCommandOptions,
  signal: AbortSignal,
): Promise<string[]> {
  const { stderr } = terminal;
  const steps = await countSteps(dataSource, phase);
  const bar = showProgress(terminal, steps);
  let begun = 0;
  let current: string | undefined;
  const onStep: StepListener = ({ title, lock, sql }, migration) => {
    const again = title === current;
    current = title;
    if (!again) begun++;
    if (!json && again) bar.detail(`${title}: others hold its lock, trying again`);
    else if (!json) bar.step(title);
    else
      tellProgress(stderr, {
        event: 'step',
        number: begun,
        of: Math.max(begun, steps),
        migration,
        title,
        again,
        lock,
        sql: sql.trim(),
      });
  };
  const onStepDone: StepListener = ({ title }, migration) => {
    if (json) tellProgress(stderr, { event: 'step-done', migration, title });
  };
  const onProgress = (progress: IndexProgress) => {
    if (json) tellProgress(stderr, { event: 'index', ...progress });
    else bar.detail(describeIndex(progress));
  };
  const onWait = () => {
    if (json) tellProgress(stderr, { event: 'waiting', for: 'another migration' });
    else stderr.write('another process is migrating this database; waiting for it\n');
  };
  const listeners = { onStep, onStepDone, onProgress, onWait };
  return migrate(dataSource, { phase, signal, ...listeners }).finally(() => bar.end());
}

function describeIndex({ index, phase, percent, waitsFor }: IndexProgress): string {
  const far = percent === null ? '' : ` ${percent} %`;
  const whom = waitsFor === null ? '' : `, for pid ${waitsFor}`;
  return `${index}: ${phase}${far}${whom}`;
}
