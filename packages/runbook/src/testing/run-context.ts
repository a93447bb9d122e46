import type { TestDatabase } from '@porsi/db/testing/test-database';
import { PassThrough } from 'node:stream';
import type { RunRecord } from '../runbook/run-record.js';
import { DEFAULT_SETTINGS, type RunSettings } from '../runbook/run-settings.js';
import type { RunContext } from '../runbook/step.js';
import type { StepResults } from '../runbook/step-results.js';

export interface TestedContext {
  readonly settings?: Partial<RunSettings>;
  readonly results?: Partial<StepResults>;
  /** The time. */
  readonly now?: string;
  readonly reports?: string;
  readonly smokePassword?: string;
}

/** What a single step or check works with, on a test's database. */
export function contextOn(
  { dataSource, url }: Pick<TestDatabase, 'dataSource' | 'url'>,
  { settings, results = {}, now, reports = '/nowhere', smokePassword }: TestedContext = {},
): RunContext & { readonly said: string[] } {
  const said: string[] = [];
  const record: Partial<RunRecord> = { steps: [], results };
  return {
    terminal: {
      env: { PATH: process.env.PATH, DATABASE_URL: url },
      stdin: new PassThrough(),
      stdout: new PassThrough(),
      stderr: new PassThrough(),
    },
    database: { dataSource, url, place: 'the database' },
    settings: { ...DEFAULT_SETTINGS, backups: '/tmp', ...settings },
    record: () => record as RunRecord,
    reports,
    clock: () => (now === undefined ? new Date() : new Date(now)),
    signal: new AbortController().signal,
    say: (line) => said.push(line),
    smokePassword,
    said,
  };
}
