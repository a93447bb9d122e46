import { basename, dirname } from 'node:path';
import type { OpenDatabase } from '../database/open-database.js';
import { databaseExists, withDatabase } from '../database/open-database.js';
import { stepsFor } from '../runbook/all-steps.js';
import { carryOut } from '../runbook/carry-out.js';
import { databaseState, STATE_MEANS } from '../runbook/database-state.js';
import { identifyDatabase } from '../runbook/identify-database.js';
import { KeptRecord } from '../runbook/kept-record.js';
import { openRecord } from '../runbook/open-record.js';
import { factsOf, waysOn } from '../runbook/outcome.js';
import { markdownBeside, writeWhole } from '../runbook/record-file.js';
import { resolveWindow } from '../runbook/resolve-window.js';
import { describeRun } from '../runbook/report/describe-run.js';
import { withRunLock, type RunLock } from '../runbook/run-lock.js';
import type { RunSettings } from '../runbook/run-settings.js';
import { beginSitting } from '../runbook/sitting.js';
import { findSmokePassword } from '../runbook/smoke/smoke-password.js';
import { displaySteps } from '../runbook/step-display.js';
import { CannotCheck } from '../terminal/cannot-check.js';
import { confirm } from '../terminal/confirm.js';
import { EXIT, type ExitCode } from '../terminal/exit-code.js';
import { hideSecrets } from '../terminal/hide-secrets.js';
import { untilInterrupted } from '../terminal/interruptible.js';
import { Stopped } from '../terminal/stopped.js';
import { printJson, printLines, type Terminal } from '../terminal/terminal.js';
import type { CommandOptions } from './command-options.js';

export const DEFAULT_REPORTS = 'reports';

export interface RunbookOptions extends CommandOptions {
  /** What was chosen this time; the rest comes from the record, or is usual. */
  readonly given: Partial<RunSettings>;
  /** Folder of records and reports. */
  readonly reports: string;
  readonly yes: boolean;
  readonly resume: true | string | undefined;
  readonly anew: boolean;
  /** The time. */
  readonly clock: () => Date;
}

/** `runbook`: the whole change, step by step, from wherever an earlier run stopped. */
export async function runTheBook(options: RunbookOptions): Promise<ExitCode> {
  const { terminal, yes } = options;
  if (!yes && !terminal.stdin.isTTY)
    throw new CannotCheck(
      'not confirmed, and this is no terminal to ask on',
      'say --yes, or see the steps with --plan',
    );
  requireDatabase(terminal);
  return untilInterrupted((signal) =>
    withDatabase(terminal, async (database) => {
      const { name } = await identifyDatabase(database);
      return withRunLock(database, terminal, name, (lock) => run(database, lock, signal, options));
    }),
  );
}

export function requireDatabase(terminal: Terminal): void {
  if (databaseExists(terminal)) return;
  throw new CannotCheck(
    'DATABASE_URL names no database, and there is no embedded one yet',
    'name the database to change in DATABASE_URL',
  );
}

async function run(
  database: OpenDatabase,
  lock: RunLock,
  signal: AbortSignal,
  options: RunbookOptions,
): Promise<ExitCode> {
  const { terminal, json, yes, resume, anew, clock } = options;
  const reports = typeof resume === 'string' ? dirname(resume) : options.reports;
  const { window } = options.given;
  const given =
    window === undefined
      ? options.given
      : { ...options.given, window: await resolveWindow(database.dataSource, window) };
  const identity = await identifyDatabase(database);
  const sitting = await beginSitting(database, terminal, clock());
  const opened = await openRecord({ reports, database: identity, sitting, given, resume, anew });
  const write = (name: string, text: string) => writeWhole(dirname(opened.file), name, text);
  const kept = new KeptRecord(
    opened.record,
    (record) => write(basename(opened.file), `${JSON.stringify(record, null, 2)}\n`),
    { clock, hide: hideSecrets(terminal) },
  );
  const { settings } = opened.record;
  const steps = stepsFor(settings);
  const display = displaySteps(terminal, steps.length);
  const smokePassword = await findSmokePassword(settings, terminal);
  const context = {
    terminal,
    database,
    settings,
    record: () => kept.record,
    reports,
    clock,
    signal,
    say: display.say,
    smokePassword,
  };

  async function ask(question: string): Promise<void> {
    if (yes || (await confirm(terminal, question))) return;
    throw new CannotCheck('not confirmed, so it stops here', 'nothing of that step was done');
  }
  async function finish(state: 'done' | 'failed' | 'interrupted') {
    const databaseIs = await databaseState(database.dataSource);
    await kept.close(state);
    await write(basename(markdownBeside(opened.file)), describeRun(kept.record, databaseIs));
    return databaseIs;
  }

  await kept.begun();
  terminal.stderr.write(`record: ${opened.file}\n`);
  try {
    await carryOut(steps, context, { kept, lock, display, ask });
  } catch (cause) {
    const databaseIs = await finish(kept.record.state === 'failed' ? 'failed' : 'interrupted');
    throw new Stopped(cause, {
      lines: [
        `the database is ${STATE_MEANS[databaseIs]}`,
        waysOn(opened.file, databaseIs, reports === DEFAULT_REPORTS),
      ],
      facts: factsOf(opened.file, kept.record, databaseIs),
    });
  }
  const databaseIs = await finish('done');
  if (json)
    printJson(terminal.stdout, { ok: true, ...factsOf(opened.file, kept.record, databaseIs) });
  else
    printLines(terminal.stdout, [
      `${database.place} is ${STATE_MEANS[databaseIs]}`,
      `report  ${markdownBeside(opened.file)}`,
      `json    ${opened.file}`,
    ]);
  return EXIT.ok;
}
