import type { OpenDatabase } from '../database/open-database.js';
import type { Terminal } from '../terminal/terminal.js';
import type { RunRecord } from './run-record.js';
import type { RunSettings } from './run-settings.js';
import type { StepName, StepResults } from './step-results.js';

/** What a step works with. */
export interface RunContext {
  readonly terminal: Terminal;
  readonly database: OpenDatabase;
  readonly settings: RunSettings;
  /** As it is now. */
  readonly record: () => RunRecord;
  /** Folder of the records, of runs and of rehearsals. */
  readonly reports: string;
  /** The time; what a test wants when it is a test. */
  readonly clock: () => Date;
  /** Ctrl-C. */
  readonly signal: AbortSignal;
  /** What the step does now, as a line; `passing` ones replace each other on a terminal. */
  readonly say: (line: string, passing?: 'passing') => void;
  /** The password of the one who signs in for the smoke test; in no record. */
  readonly smokePassword: string | undefined;
}

/** One step of the runbook. It can be repeated: what an attempt that was killed left does not harm the next. */
export interface RunStep<Name extends StepName = StepName> {
  readonly name: Name;
  readonly title: string;
  /** What it needs to succeed, for `--plan`. */
  readonly needs: string;
  /** What it changes, for `--plan`; in the database unless it says otherwise. */
  readonly changes: string;
  /** How long it may take before that is worth a word, in seconds. */
  readonly budgetSeconds: number;
  /** A question before it begins, on a terminal without `--yes`. */
  readonly question?: (context: RunContext) => string;
  /** Whether this run has it at all. */
  readonly isWanted: (settings: RunSettings) => boolean;
  /** Whether steps after it are to be done again when it was. */
  readonly outdatesLater?: true;
  /** Whether what an earlier attempt reached is still so; else a resumed run does it again. */
  stillHolds(result: StepResults[Name], context: RunContext): Promise<boolean>;
  /**
   * @param keep stores what is known so far, in case that this process does not live to the end
   * @throws OperatorError
   */
  run(
    context: RunContext,
    keep: (result: StepResults[Name]) => Promise<void>,
  ): Promise<StepResults[Name]>;
  /** The result in a few words, beside the time. */
  summary(result: StepResults[Name]): string;
}

export const always = (): boolean => true;

/** For `stillHolds` of what need not be done again. */
export const forGood = (): Promise<boolean> => Promise.resolve(true);

/** For `stillHolds` of what describes the database as it was before the change, or prepares it. */
export const onceMigrating = (_result: unknown, { record }: RunContext): Promise<boolean> =>
  Promise.resolve(record().steps.some(({ name, attempts }) => name === 'migrate' && attempts > 0));
