import { join } from 'node:path';
import { CannotCheck } from '../terminal/cannot-check.js';
import { stepsFor } from './all-steps.js';
import {
  findRecords,
  isSameDatabase,
  readRecord,
  recordName,
  type FoundRecord,
} from './record-file.js';
import {
  RECORD_FORMAT,
  type DatabaseIdentity,
  type RunRecord,
  type Sitting,
} from './run-record.js';
import { DEFAULT_SETTINGS, type RunSettings } from './run-settings.js';

export interface WantedRecord {
  /** Folder of the records. */
  readonly reports: string;
  readonly database: DatabaseIdentity;
  readonly sitting: Sitting;
  /** What the operator chose this time. */
  readonly given: Partial<RunSettings>;
  /** Go on with a record: the newest unfinished one, or the file that is named. */
  readonly resume: true | string | undefined;
  /** Begin a new one although another stopped in the middle. */
  readonly anew: boolean;
}

/**
 * The record to work with: a new one, or the one that goes on.
 *
 * @throws CannotCheck when there is none to go on with, or one that should not be left behind
 */
export async function openRecord(wanted: WantedRecord): Promise<FoundRecord> {
  const { reports, database, sitting, given, resume, anew } = wanted;
  const records = await findRecords(reports, database);
  if (resume !== undefined) {
    const { file, record } = typeof resume === 'string' ? await named(resume, database) : newest();
    return { file, record: resumed(record, sitting, given) };
  }
  const left = records.find(({ record }) => record.state !== 'done');
  const stoppedInTheMiddle =
    left?.record.steps.some(({ name, attempts }) => name === 'migrate' && attempts > 0) ?? false;
  if (left && left === records[0] && stoppedInTheMiddle && !anew)
    throw new CannotCheck(
      `a run of this database has stopped in the middle of the change: ${left.file}`,
      'go on with it: --resume; or leave it behind, knowingly: --anew',
    );
  const file = join(reports, recordName('runbook', database.name, new Date(sitting.from)));
  return { file, record: newRecord(database, sitting, given) };

  function newest(): FoundRecord {
    const [latest] = records;
    if (latest !== undefined && latest.record.state !== 'done') return latest;
    throw new CannotCheck(
      latest === undefined
        ? `there is no run of this database in ${reports}`
        : `the last run of this database is finished: ${latest.file}`,
      'begin one: `pnpm runbook`',
    );
  }
}

async function named(file: string, database: DatabaseIdentity): Promise<FoundRecord> {
  const record = await readRecord(file);
  if (!isSameDatabase(record.database, database))
    throw new CannotCheck(
      `${file} is the record of another database (${record.database.place})`,
      'name that one in DATABASE_URL, or begin a run of this one: `pnpm runbook`',
    );
  if (record.state !== 'done') return { file, record };
  throw new CannotCheck(`the run of ${file} is finished`, 'begin a new one: `pnpm runbook`');
}

function newRecord(
  database: DatabaseIdentity,
  sitting: Sitting,
  given: Partial<RunSettings>,
): RunRecord {
  const settings = { ...DEFAULT_SETTINGS, ...given };
  return {
    format: RECORD_FORMAT,
    state: 'running',
    database,
    settings,
    sittings: [sitting],
    steps: entriesFor(settings, []),
    results: {},
  };
}

function resumed(record: RunRecord, sitting: Sitting, given: Partial<RunSettings>): RunRecord {
  const settings = { ...record.settings, ...given };
  return {
    ...record,
    state: 'running',
    settings,
    sittings: [...record.sittings, sitting],
    steps: entriesFor(settings, record.steps),
  };
}

function entriesFor(settings: RunSettings, earlier: RunRecord['steps']): RunRecord['steps'] {
  return stepsFor(settings).map(
    ({ name, title, budgetSeconds }) =>
      earlier.find((entry) => entry.name === name) ?? {
        name,
        title,
        budgetSeconds,
        state: 'pending' as const,
        attempts: 0,
        from: null,
        to: null,
        seconds: null,
        error: null,
      },
  );
}
