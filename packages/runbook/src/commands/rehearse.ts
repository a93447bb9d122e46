import { OperatorError } from '@porsi/db/operator-error';
import { pendingMigrations } from '@porsi/db/pending-migrations';
import { BACKUP_STEPS, takeBackup } from '../backup/take-backup.js';
import { withDatabase, withNeighbour, type OpenDatabase } from '../database/open-database.js';
import { identifyDatabase } from '../runbook/identify-database.js';
import { askAll, REHEARSAL_CHECKS } from '../runbook/preflight/all-checks.js';
import { describeFinding } from '../runbook/preflight/describe-finding.js';
import { markdownBeside, recordName, writeWhole } from '../runbook/record-file.js';
import { copySearchPath } from '../runbook/rehearsal/copy-settings.js';
import { PhaseTimes } from '../runbook/rehearsal/phase-times.js';
import { PHASES, predict } from '../runbook/rehearsal/predict.js';
import { REHEARSAL_FORMAT, type RehearsalRecord } from '../runbook/rehearsal/rehearsal-record.js';
import { workOnCopy, type CopyResult } from '../runbook/rehearsal/work-on-copy.js';
import { describeRehearsal, predictionLines } from '../runbook/report/describe-rehearsal.js';
import { withRunLock } from '../runbook/run-lock.js';
import { DEFAULT_SETTINGS } from '../runbook/run-settings.js';
import { beginSitting } from '../runbook/sitting.js';
import { backupResult } from '../runbook/steps/backup.js';
import { CannotCheck } from '../terminal/cannot-check.js';
import { EXIT, type ExitCode } from '../terminal/exit-code.js';
import { hideSecrets } from '../terminal/hide-secrets.js';
import { interruptible } from '../terminal/interruptible.js';
import { showProgress } from '../terminal/progress.js';
import { printJson, printLines } from '../terminal/terminal.js';
import { requireDatabase, type RunbookOptions } from './runbook.js';

export type RehearseOptions = Pick<
  RunbookOptions,
  'terminal' | 'json' | 'given' | 'reports' | 'clock'
>;

/** `runbook --rehearse`: the change on a restored copy, and what it says about the real one. */
export async function rehearseTheBook(options: RehearseOptions): Promise<ExitCode> {
  const { terminal, json } = options;
  requireDatabase(terminal);
  return interruptible('nothing is left behind; the database itself was not touched', (signal) =>
    withDatabase(terminal, async (database) => {
      const { name } = await identifyDatabase(database);
      return withRunLock(database, terminal, name, async () => {
        if ((await pendingMigrations(database.dataSource)).length === 0) {
          if (json)
            printJson(terminal.stdout, { ok: true, database: database.place, rehearsal: null });
          else
            printLines(terminal.stdout, [`nothing to rehearse: ${database.place} is up to date`]);
          return EXIT.ok;
        }
        return rehearse(database, signal, options);
      });
    }),
  );
}

async function rehearse(
  database: OpenDatabase,
  signal: AbortSignal,
  { terminal, json, given, reports, clock }: RehearseOptions,
): Promise<ExitCode> {
  const settings = { ...DEFAULT_SETTINGS, ...given, unprovenBackup: false };
  const look = { database, terminal, settings, reports, clock, smokePassword: undefined };
  const findings = await askAll(REHEARSAL_CHECKS, look);
  printLines(terminal.stderr, findings.flatMap(describeFinding));
  const against = findings.filter(({ verdict }) => verdict === 'refused');
  if (against.length > 0)
    throw new OperatorError(
      `it cannot be rehearsed: ${against.map(({ check }) => check).join(', ')}`,
      'each has its way out in the list above; nothing was changed',
      { details: against.flatMap(({ details = [] }) => details) },
    );

  const progress = showProgress(terminal, BACKUP_STEPS + Object.keys(PHASES).length);
  const times = new PhaseTimes((title) => progress.step(title));
  const sitting = await beginSitting(database, terminal, clock());
  const begun: RehearsalRecord = {
    format: REHEARSAL_FORMAT,
    state: 'failed',
    database: await identifyDatabase(database),
    sitting,
    migrations: (await pendingMigrations(database.dataSource)).map((migration) => migration.name),
    phases: [],
    backup: null,
    statements: [],
    checks: [],
    comparisons: [],
    notGivenBack: [],
    disk: null,
    prediction: null,
    error: null,
  };
  async function write(record: RehearsalRecord): Promise<string> {
    const name = recordName('rehearsal', record.database.name, new Date(sitting.from));
    const ended = { ...record, sitting: { ...sitting, to: clock().toISOString() } };
    await writeWhole(reports, name, `${JSON.stringify(ended, null, 2)}\n`);
    await writeWhole(reports, markdownBeside(name), describeRehearsal(ended));
    return `${reports}/${markdownBeside(name)}`;
  }

  let record = begun;
  try {
    record = await measured(database, begun, { times, signal, terminal, clock, settings });
  } catch (error) {
    const state = signal.aborted ? 'interrupted' : 'failed';
    const hide = hideSecrets(terminal);
    const wayOut = hide(error instanceof OperatorError ? error.wayOut : '');
    const message = hide(error instanceof Error ? error.message : String(error));
    await write({ ...begun, state, phases: times.phases, error: { message, wayOut } });
    throw error;
  } finally {
    progress.end();
  }
  const report = await write(record);
  const failed = complaints(record);
  if (failed.length > 0)
    throw new OperatorError(
      `the rehearsal found ${failed.length} things wrong on the copy; the database itself was not touched`,
      `see ${report}; do not run it before they are explained`,
      { details: failed },
    );
  if (json) printJson(terminal.stdout, { ok: true, report, ...record });
  else printLines(terminal.stdout, [...predictionLines(record), `report  ${report}`]);
  return EXIT.ok;
}

interface Measuring extends Pick<RehearseOptions, 'terminal' | 'clock'> {
  readonly times: PhaseTimes;
  readonly signal: AbortSignal;
  readonly settings: { readonly backups: string; readonly copyTo?: string };
}

/** The backup's own test restore is the copy; its guard drops that, whatever happens to us. */
async function measured(
  database: OpenDatabase,
  begun: RehearsalRecord,
  { times, signal, terminal, clock, settings }: Measuring,
): Promise<RehearsalRecord> {
  let worked: CopyResult | undefined;
  const taken = await takeBackup(database, {
    terminal,
    out: settings.backups,
    signal,
    onStep: (title) => times.begin(title),
    async onRestored(scratch) {
      await copySearchPath(database.dataSource, scratch);
      worked = await withNeighbour(scratch, database, terminal, ({ dataSource }) =>
        workOnCopy(dataSource, { times, clock, signal }),
      );
    },
  });
  times.end();
  if (worked === undefined || taken.unproven !== undefined)
    throw new CannotCheck(
      `there was no copy to rehearse on: ${taken.unproven?.reason ?? 'it was not restored'}`,
      taken.unproven?.wayOut ?? 'run it again',
    );
  const disk = { ...worked.disk, dump: taken.bytes };
  const record = {
    ...begun,
    ...worked,
    disk,
    phases: times.phases,
    backup: backupResult(taken),
    prediction: predict(times.phases, worked.statements, disk),
  };
  return { ...record, state: complaints(record).length === 0 ? 'done' : 'failed' };
}

function complaints({ checks, comparisons }: RehearsalRecord): string[] {
  return [
    ...checks.filter(({ ok }) => !ok).map(({ what, why }) => `${what}: ${why}`),
    ...comparisons.flatMap(({ what, differences }) =>
      differences.map((difference) => `${what}: ${difference}`),
    ),
  ];
}
